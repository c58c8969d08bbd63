package dawen.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What kind of value a parameter takes, and which RDF term a value becomes. */
public enum ParameterType {
  /** Calendar year, 1900 to 2100, as xsd:integer; 2031年 is read too. */
  YEAR("", "a year from 1900 to 2100"),
  /** ISO 3166-1 alpha-2 code, as string. */
  COUNTRY("Code", "an ISO 3166-1 code of two letters, such as US"),
  /** Identifier of an outlet, as string. */
  OUTLET("Id", "the id of an outlet, such as reuters"),
  /** Identifier of a topic, as string. */
  TOPIC("Id", "the id of a topic, such as china-us"),
  /** Identifier of a person, as string. */
  SPEAKER("Id", "the id of a person, such as wang-yi"),
  /** Words, as string. */
  PHRASE("", "one to " + ParameterType.MAX_LENGTH + " characters without control characters"),
  /** Whole number as xsd:integer, or a decimal one where the default is an xsd:decimal. */
  NUMBER("", "a number from 0 to " + ParameterType.MAX_NUMBER),
  /** Calendar date, as xsd:date. */
  DATE("", "a date such as 2026-03-08");

  public static final int MAX_LENGTH = 200;
  static final int MAX_NUMBER = 1_000_000;

  private final String suffix;
  private final String expected;

  ParameterType(String suffix, String expected) {
    this.suffix = suffix;
    this.expected = expected;
  }

  /** The word used in a query's head: {@code year}, {@code country} …. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that word, or nothing. */
  public static Optional<ParameterType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** Whether a value names something that the graph describes, so that a label can stand for it. */
  public boolean isEntity() {
    return !suffix.isEmpty();
  }

  /** What is accepted, in words. */
  public String expected() {
    return expected;
  }

  /** The SPARQL variable, without question mark: {@code outlet} → {@code outletId}. */
  String variable(String parameter) {
    return parameter + suffix;
  }

  /**
   * The RDF term that a value becomes.
   *
   * @param decimal whether a {@code NUMBER} may have decimals
   * @return nothing if the value is not of this type
   */
  Optional<Node> term(String value, boolean decimal) {
    return switch (this) {
      case YEAR -> year(value.strip());
      case COUNTRY ->
          value.strip().matches("[A-Za-z]{2}")
              ? text(value.strip().toUpperCase(Locale.ROOT))
              : Optional.empty();
      case OUTLET, TOPIC, SPEAKER -> text(value.strip());
      case PHRASE -> text(value);
      case NUMBER -> number(value.strip(), decimal);
      case DATE -> date(value.strip());
    };
  }

  /** Whether a term is one that {@link #term} could have made. */
  boolean holds(Node term) {
    return term.isLiteral()
        && term.getLiteralLanguage().isEmpty()
        && term(term.getLiteralLexicalForm(), isDecimal(term)).filter(term::equals).isPresent();
  }

  static boolean isDecimal(Node term) {
    return XSDDatatype.XSDdecimal.equals(term.getLiteralDatatype());
  }

  private static Optional<Node> year(String value) {
    String year = value.replaceFirst("\\s*年$", "");
    return year.matches("19[0-9]{2}|20[0-9]{2}|2100")
        ? typed(year, XSDDatatype.XSDinteger)
        : Optional.empty();
  }

  private static Optional<Node> number(String value, boolean decimal) {
    if (!value.matches(decimal ? "[0-9]{1,7}(\\.[0-9]{1,9})?" : "[0-9]{1,7}")
        || Double.parseDouble(value) > MAX_NUMBER) {
      return Optional.empty();
    }
    return typed(value, decimal ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
  }

  private static Optional<Node> date(String value) {
    if (!value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty(); // a LocalDate may have years that no xsd:date has
    }
    try {
      return typed(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Node> text(String value) {
    boolean clean = value.codePoints().noneMatch(ParameterType::isUnprintable);
    boolean fits = !value.isBlank() && value.codePointCount(0, value.length()) <= MAX_LENGTH;
    return clean && fits ? Optional.of(NodeFactory.createLiteralString(value)) : Optional.empty();
  }

  /** Control characters and unpaired surrogates; a line end or tab is text. */
  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Optional<Node> typed(String value, XSDDatatype type) {
    return Optional.of(NodeFactory.createLiteralDT(value, type));
  }
}
