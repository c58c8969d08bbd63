package dawen.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * The address of a search: {@code /search?outlet=reuters&year=2026}. Immutable; each method gives
 * another address.
 *
 * <p>Values of one parameter widen what is found, but those of {@code country}, {@code topic} and
 * {@code names} narrow it.
 *
 * @param parameters each with its values in their order
 */
public record SearchAddress(SortedMap<String, List<String>> parameters) {

  /** Where exchanges are searched. */
  public static final String PATH = "/search";

  /** All exchanges. */
  public static final SearchAddress ALL = new SearchAddress(new TreeMap<>());

  /** Words that must stand in the question, or in the answer. */
  static final String WORDS = "q";

  /** {@code question} or {@code answer}: where words and names are looked for. */
  static final String IN = "in";

  /** An entity that is named in the question or in the answer. */
  static final String NAMES = "names";

  static final String FROM = "from";
  static final String TO = "to";

  private static final Pattern LAST_PART = Pattern.compile(".*[/#]([^/#]+)");
  private static final Pattern ENTITY =
      Pattern.compile(
          ".*/((?:outlet|place|region|organization|person|document|topic)/[^/]+)", Pattern.DOTALL);

  public SearchAddress {
    TreeMap<String, List<String>> copy = new TreeMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Collections.unmodifiableSortedMap(copy);
  }

  /** With a value of a facet, an entity or a number; one that is there stays. */
  public SearchAddress with(Facet facet, Node value) {
    return switch (facet) {
      case ASKED -> naming(value).only(IN, "question");
      case ANSWERED -> naming(value).only(IN, "answer");
      default -> with(facet.word(), word(facet, value));
    };
  }

  /** With an entity that is named in question or answer. */
  public SearchAddress naming(Node entity) {
    return with(NAMES, word(Facet.ASKED, entity));
  }

  /** With words to look for, in place of others. */
  public SearchAddress words(String words) {
    return only(WORDS, words);
  }

  /** With one more value of a parameter; one that is there stays. */
  public SearchAddress with(String parameter, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(parameter, List.of()));
    if (!values.contains(value)) {
      values.add(value);
    }
    return set(parameter, values);
  }

  /** With the value in place of the parameter's others. */
  public SearchAddress only(String parameter, String value) {
    return set(parameter, List.of(value));
  }

  /** Without that value of the parameter. */
  public SearchAddress without(String parameter, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(parameter, List.of()));
    values.remove(value);
    return set(parameter, values);
  }

  /** Without the parameter. */
  public SearchAddress without(String parameter) {
    return set(parameter, List.of());
  }

  /** {@code /search?year=2026}, to be put into an attribute {@code href}. */
  @Override
  public String toString() {
    StringJoiner joiner = new StringJoiner("&", PATH + "?", "").setEmptyValue(PATH);
    parameters.forEach(
        (name, values) -> values.forEach(value -> joiner.add(encode(name) + "=" + encode(value))));
    return joiner.toString();
  }

  /** How an address names a value: {@code reuters}, {@code 2026}, {@code organization/un}. */
  static String word(Facet facet, Node value) {
    if (!value.isURI()) {
      return Exchanges.text(value);
    }
    String iri = value.getURI();
    return switch (facet) {
      case CONFERENCE, TRANSCRIPT -> after(iri, "/" + facet.word() + "/");
      case ASKED, ANSWERED -> first(ENTITY.matcher(iri), iri);
      case COMPLETENESS -> hyphened(first(LAST_PART.matcher(iri), iri));
      default -> first(LAST_PART.matcher(iri), iri);
    };
  }

  /** {@code QuestionMissing} becomes {@code question-missing}. */
  private static String hyphened(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String after(String iri, String part) {
    int at = iri.lastIndexOf(part);
    return at < 0 ? iri : iri.substring(at + part.length());
  }

  private static String first(Matcher matcher, String otherwise) {
    return matcher.matches() ? matcher.group(1) : otherwise;
  }

  private SearchAddress set(String parameter, List<String> values) {
    SortedMap<String, List<String>> changed = new TreeMap<>(parameters);
    changed.put(parameter, values);
    if (values.isEmpty()) {
      changed.remove(parameter);
    }
    return new SearchAddress(changed);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
