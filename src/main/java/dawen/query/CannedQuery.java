package dawen.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/**
 * A SPARQL query with a head that says what it answers and what it can be asked for.
 *
 * <pre>
 * #+ summary: Which outlets asked in a year?
 * #+ summary_zh: 某年有哪些媒体提问？
 * #+ description: One row for each outlet.
 * #+ description_zh: 每家媒体一行。
 * #+ params:
 * #+   year: {type: year, default: 2026, optional: true}
 * SELECT … WHERE { VALUES ?year { 2026 } … } ORDER BY …
 * </pre>
 *
 * @param name file name without folder and ending: {@code top-countries}
 * @param summary the question in English; empty for a user's own query without a head
 * @param summaryZh the question in Chinese; may be empty
 * @param description what else is good to know, in English; may be empty
 * @param descriptionZh the same in Chinese; empty if the head has none, also where it has the
 *     English one, so that a page can say in which language its words are
 * @param theme what it is about; {@link Theme#OTHER} if its head does not say
 * @param tags words to find it by, in the file's order
 * @param parameters in the file's order
 * @param view how the answer is best drawn; null if as a table only
 * @param search which parameter is looked for in texts; null if none
 * @param text the file, unchanged: valid SPARQL 1.1 that runs anywhere with its defaults
 */
public record CannedQuery(
    String name,
    String summary,
    String summaryZh,
    String description,
    String descriptionZh,
    Theme theme,
    List<String> tags,
    List<Parameter> parameters,
    View view,
    TextSearch search,
    String text) {

  /** What a relative IRI in a query is relative to: dawen's own base, never this machine. */
  private static final String BASE = "https://w3id.org/dawen/";

  private static final String SYNTAX = "no SPARQL 1.1: ";

  /** Where Jena's message says the fault is. */
  private static final Pattern POSITION =
      Pattern.compile("(?i)(?:\\s*\\bat )?\\bline (\\d+), column (\\d+)(?::\\s*)?");

  public CannedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * A query of the catalogue, with every check: head, parameters, strict SPARQL 1.1, order.
   *
   * @param name the query's name, or its path, which then stands before each fault
   * @throws CannedQueryException naming all faults
   */
  public static CannedQuery parse(String name, String text) {
    Faults faults = new Faults(name);
    QueryHead head = QueryHead.read(text, faults);
    for (String key : List.of("summary", "summary_zh")) {
      if (head.text(key).isEmpty()) {
        faults.add(1, "no " + key + ", expected \"#+ " + key + ": the question in one sentence\"");
      }
    }
    return read(name, text, head, faults, true);
  }

  /**
   * A user's own query: the head may be absent, but what is there is checked; Jena's extensions of
   * SPARQL are accepted and nothing needs to be ordered.
   *
   * @throws CannedQueryException naming all faults
   */
  public static CannedQuery own(String name, String text) {
    Faults faults = new Faults(name);
    return read(name, text, QueryHead.read(text, faults), faults, false);
  }

  /** The parameter of that name, or nothing. */
  public Optional<Parameter> find(String parameter) {
    return parameters.stream().filter(found -> found.name().equals(parameter)).findFirst();
  }

  /** Whether the parameter's words are looked for in texts. */
  boolean isSearched(Parameter parameter) {
    return search != null && search.parameter().equals(parameter.name());
  }

  /** The query exactly as the file has it: every parameter at its default, optional ones too. */
  public Query query() {
    return parsed(text);
  }

  private static Query parsed(String text) {
    return QueryFactory.create(text, BASE, Syntax.syntaxARQ);
  }

  /**
   * The query with values in place of its parameters. A parameter that is not given keeps its
   * default; an optional one, or one given as the empty string, loses its VALUES line. Values enter
   * the parsed query as typed terms and can be nothing but values.
   *
   * @param values by parameter name; labels and IRIs are to be turned into ids by {@link
   *     Choices#resolve} first
   * @throws ParameterException if a name is unknown or a value is not of its parameter's type
   */
  public Query with(Map<String, String> values) {
    return with(values, Candidates.NONE);
  }

  /**
   * The same, narrowed to what can hold the words that are looked for; the rows are the same.
   *
   * @throws ParameterException as above
   */
  public Query with(Map<String, String> values, Candidates candidates) {
    values.keySet().stream().sorted().forEach(this::known);
    Query query = query();
    ValuesBlocks blocks = ValuesBlocks.of(query);
    narrow(blocks, values, candidates);
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.name());
      boolean given = value != null && !(parameter.optional() && value.isEmpty());
      if (given) {
        blocks.set(parameter.variable(), parameter.term(value));
      } else if (parameter.optional()) {
        blocks.drop(parameter.variable());
      }
    }
    return blocks.haveExists() ? parsed(query.serialize(Syntax.syntaxARQ)) : query;
  }

  /**
   * The query with values as text, to be read and changed; comments stay, the head does not.
   *
   * @throws ParameterException as above
   */
  public String filled(Map<String, String> values) {
    return FilledText.of(this, values);
  }

  private void narrow(ValuesBlocks blocks, Map<String, String> values, Candidates candidates) {
    Optional<Parameter> words = search == null ? Optional.empty() : find(search.parameter());
    words
        .flatMap(found -> candidates.of(values.getOrDefault(found.name(), found.defaultValue())))
        .ifPresent(iris -> blocks.narrow(words.get().variable(), search.variable(), iris));
  }

  private void known(String parameter) {
    if (find(parameter).isPresent()) {
      return;
    }
    List<String> names = parameters.stream().map(Parameter::name).toList();
    List<String> near = Suggestions.nearest(parameter, names, 3);
    String expected =
        names.isEmpty() ? name + " takes none" : "expected one of " + String.join(", ", names);
    throw new ParameterException(
        "no parameter "
            + Parameter.shown(parameter)
            + ": "
            + expected
            + Suggestions.didYouMean(near),
        near);
  }

  private static CannedQuery read(
      String path, String text, QueryHead head, Faults faults, boolean strict) {
    List<Parameter> parameters = new ArrayList<>();
    try {
      Query query =
          QueryFactory.create(text, BASE, strict ? Syntax.syntaxSPARQL_11 : Syntax.syntaxARQ);
      parameters.addAll(checked(text, query, head, faults, strict));
    } catch (QueryParseException wrong) {
      syntax(wrong, faults);
    } catch (JenaException wrong) {
      faults.add(1, SYNTAX + reason(wrong));
    } catch (StackOverflowError deep) {
      faults.add(1, SYNTAX + "nested too deeply");
    }
    faults.check();
    return new CannedQuery(
        nameOf(path),
        head.text("summary"),
        head.text("summary_zh"),
        head.text("description"),
        head.text("description_zh"),
        head.theme(),
        head.tags(),
        parameters,
        head.view(),
        head.search(),
        text);
  }

  /** {@code queries/outlets.rq} → {@code outlets}. */
  private static String nameOf(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return file.endsWith(".rq") ? file.substring(0, file.length() - 3) : file;
  }

  private static List<Parameter> checked(
      String text, Query query, QueryHead head, Faults faults, boolean strict) {
    QueryCheck check = new QueryCheck(text, query, faults);
    check.view(head);
    if (strict) {
      check.undeclared(head);
      check.search(head);
      check.order();
    }
    return check.parameters(head);
  }

  /**
   * The position stands in the message; what the exception has beside it is the end of the token
   * before, where the fault is lexical, and -1 where a whole clause is wrong.
   */
  private static void syntax(QueryParseException wrong, Faults faults) {
    Matcher position = POSITION.matcher(String.valueOf(wrong.getMessage()));
    if (position.find()) {
      int column = Integer.parseInt(position.group(2));
      faults.add(Integer.parseInt(position.group(1)), column, SYNTAX + reason(wrong));
    } else {
      faults.add(Math.max(1, wrong.getLine()), SYNTAX + reason(wrong));
    }
  }

  /** Jena's words on one line, without the position, which stands before them already. */
  private static String reason(RuntimeException wrong) {
    if (wrong.getMessage() == null) { // Jena wraps the parser's StackOverflowError so
      return "nested too deeply";
    }
    String message = POSITION.matcher(wrong.getMessage()).replaceAll("");
    return message.replaceAll("\\s+", " ").strip();
  }
}
