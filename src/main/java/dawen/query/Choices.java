package dawen.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Literal;

/**
 * The values that a graph offers for the parameters of canned queries, and what a user calls them:
 * 路透社, Reuters, {@code reuters} and the outlet's IRI are one.
 *
 * <p>Asks the graph anew at each call; holds nothing.
 */
public final class Choices {
  private static final int SUGGESTIONS = 5;

  /** An IRI without its base, as tables show it. */
  private static final Pattern SHORTENED = Pattern.compile("[a-z]+/[^/]+");

  private static final String PREFIXES =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private final Function<Query, QueryExecution> runner;
  private final UnaryOperator<String> simplified;

  /**
   * Choices where words are looked for in texts as they are given.
   *
   * @param runner runs a SELECT over the graph, {@code store::query} for one; the executions are
   *     closed here
   */
  public Choices(Function<Query, QueryExecution> runner) {
    this(runner, UnaryOperator.identity());
  }

  /**
   * @param runner as above
   * @param simplified turns names, and words to be looked for in texts, into simplified characters
   */
  public Choices(Function<Query, QueryExecution> runner, UnaryOperator<String> simplified) {
    this.runner = runner;
    this.simplified = simplified;
  }

  /** All values for a type, sorted by id; empty for numbers and phrases. */
  public List<Choice> list(ParameterType type) {
    return switch (type) {
      case YEAR -> times("dawen:year");
      case DATE -> times("schema:startDate");
      case NUMBER, PHRASE -> List.of();
      default -> entities(type);
    };
  }

  /**
   * The values that the transcripts themselves have, the most frequent first: of the outlets those
   * that asked, of the places those that are named or that an outlet comes from. For a type that is
   * no entity the same as {@link #list}.
   */
  public List<Choice> used(ParameterType type) {
    if (!type.isEntity()) {
      return list(type);
    }
    Map<String, Choice> all = new HashMap<>();
    entities(type).forEach(choice -> all.put(choice.iri(), choice));
    List<Choice> used = new ArrayList<>();
    try (QueryExecution execution = runner.apply(QueryFactory.create(PREFIXES + uses(type)))) {
      execution
          .execSelect()
          .forEachRemaining(row -> used.add(all.get(row.getResource("iri").getURI())));
    }
    used.removeIf(Objects::isNull);
    return used;
  }

  /** Topics count for the broader ones too, as queries take the narrower ones in. */
  private static String uses(ParameterType type) {
    String path =
        switch (type) {
          case COUNTRY -> "dawen:country|dawen:outletPlace";
          case OUTLET -> "dawen:outlet";
          case TOPIC -> "dawen:topic/skos:broader*";
          case SPEAKER -> "dawen:speaker";
          default -> throw new IllegalArgumentException(type + " is no entity");
        };
    return "SELECT ?iri WHERE { ?spoken "
        + path
        + " ?iri } GROUP BY ?iri ORDER BY DESC(COUNT(DISTINCT ?spoken)) STR(?iri)";
  }

  /**
   * The values with labels and IRIs replaced by ids, and what is looked for in texts in the script
   * that is searched. Names of parameters that the query does not have are kept, for {@link
   * CannedQuery#with} to refuse.
   *
   * @throws ParameterException if a label is unknown or means several things; the message has up to
   *     five suggestions
   */
  public Map<String, String> resolve(CannedQuery query, Map<String, String> values) {
    Map<String, String> resolved = new TreeMap<>(values);
    for (Parameter parameter : query.parameters()) {
      String value = values.get(parameter.name());
      boolean given = value != null && !(parameter.optional() && value.isEmpty());
      if (given && parameter.type().isEntity()) {
        resolved.put(parameter.name(), resolve(parameter, value));
      } else if (given && query.isSearched(parameter)) {
        resolved.put(parameter.name(), simplified.apply(value));
      }
    }
    return resolved;
  }

  /**
   * The id that a label, an id or an IRI stands for.
   *
   * @param value letter case and full-width forms do not matter; an IRI may stand in angle
   *     brackets, or without its base as tables show it: {@code outlet/reuters}; of a place the
   *     code of three letters will do
   * @return the value itself where the parameter's type is no entity
   * @throws ParameterException as {@link #resolve(CannedQuery, Map)}
   */
  public String resolve(Parameter parameter, String value) {
    if (!parameter.type().isEntity()) {
      return value;
    }
    if (value.codePointCount(0, value.length()) > ParameterType.MAX_LENGTH) {
      throw parameter.refused(value, parameter.type().expected());
    }
    List<Choice> all = list(parameter.type());
    String wanted = value.strip();
    List<Choice> exact = all.stream().filter(one -> isExactly(one, wanted)).toList();
    List<Choice> found = exact.isEmpty() ? named(all, wanted) : exact;
    if (found.size() != 1) {
      throw refuse(parameter, value, found, all);
    }
    return found.get(0).id();
  }

  private static boolean isExactly(Choice choice, String wanted) {
    String iri = wanted.replaceAll("^<(.*)>$", "$1");
    return choice.id().equals(wanted)
        || choice.iri().equals(iri)
        || SHORTENED.matcher(iri).matches() && choice.iri().endsWith("/" + iri);
  }

  /** By id, else by name as written, else by name in simplified characters. */
  private List<Choice> named(List<Choice> all, String wanted) {
    List<Choice> found = folded(all, fold(wanted));
    return found.isEmpty() ? folded(all, fold(simplified.apply(wanted))) : found;
  }

  private static List<Choice> folded(List<Choice> all, String wanted) {
    List<Choice> byId = all.stream().filter(one -> fold(one.id()).equals(wanted)).toList();
    return byId.isEmpty()
        ? all.stream()
            .filter(one -> one.names().stream().map(Choices::fold).anyMatch(wanted::equals))
            .toList()
        : byId;
  }

  private static ParameterException refuse(
      Parameter parameter, String value, List<Choice> found, List<Choice> all) {
    String what = "parameter " + parameter.name() + ": ";
    if (!found.isEmpty()) {
      List<String> several = shown(found);
      String expected = " means several things, expected the id of one: ";
      return new ParameterException(
          what + Parameter.shown(value) + expected + String.join(", ", several), several);
    }
    String word = parameter.type().word();
    if (all.isEmpty()) {
      return new ParameterException(what + "this graph holds no " + word + " to choose from");
    }
    List<String> near = nearest(value.strip(), all);
    String expected = ", expected the label, id or IRI of one in this graph";
    return new ParameterException(
        what
            + "no "
            + word
            + " "
            + Parameter.shown(value)
            + expected
            + Suggestions.didYouMean(near),
        near);
  }

  /** Nearest names, each choice once. */
  private static List<String> nearest(String value, List<Choice> all) {
    Map<String, Choice> byName = new LinkedHashMap<>();
    for (Choice choice : all) {
      byName.putIfAbsent(choice.id(), choice);
      choice.names().forEach(name -> byName.putIfAbsent(name, choice));
    }
    List<String> names = Suggestions.nearest(value, byName.keySet(), SUGGESTIONS * SUGGESTIONS);
    return shown(names.stream().map(byName::get).distinct().limit(SUGGESTIONS).toList());
  }

  private static List<String> shown(Collection<Choice> choices) {
    return choices.stream().limit(SUGGESTIONS).map(Choice::show).toList();
  }

  /** Full-width Latin letters, letter case and blanks at the ends do not tell names apart. */
  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** When there were conferences. */
  private List<Choice> times(String property) {
    String select =
        "SELECT DISTINCT ?time WHERE { ?c a dawen:PressConference ; "
            + property
            + " ?time } ORDER BY ?time";
    List<Choice> times = new ArrayList<>();
    try (QueryExecution execution = runner.apply(QueryFactory.create(PREFIXES + select))) {
      execution
          .execSelect()
          .forEachRemaining(
              row -> {
                String time = row.getLiteral("time").getLexicalForm();
                times.add(new Choice(time, "", time, time, List.of()));
              });
    }
    return times;
  }

  private List<Choice> entities(ParameterType type) {
    String select =
        "SELECT DISTINCT ?id ?iri ?label ?preferred WHERE { "
            + pattern(type)
            + " ?iri dct:identifier ?id ."
            + " OPTIONAL { { ?iri skos:prefLabel ?label BIND(true AS ?preferred) }"
            + " UNION { ?iri skos:altLabel|dawen:alpha3 ?label BIND(false AS ?preferred) } } }"
            + " ORDER BY ?id ?iri ?preferred ?label";
    Map<String, Builder> found = new LinkedHashMap<>();
    try (QueryExecution execution = runner.apply(QueryFactory.create(PREFIXES + select))) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        String iri = row.getResource("iri").getURI();
        String id = row.getLiteral("id").getLexicalForm();
        found.computeIfAbsent(iri, key -> new Builder(id, key)).add(row);
      }
    }
    return found.values().stream().map(Builder::build).toList();
  }

  private static String pattern(ParameterType type) {
    return switch (type) {
      case COUNTRY -> "?iri a dawen:Place .";
      case OUTLET -> "?iri a schema:NewsMediaOrganization .";
      case TOPIC -> "?iri a skos:Concept .";
      case SPEAKER -> "{ SELECT DISTINCT ?iri WHERE { ?spoken dawen:speaker ?iri } }";
      default -> throw new IllegalArgumentException(type + " is no entity");
    };
  }

  /** Gathers the rows of one entity. */
  private static final class Builder {
    private final String id;
    private final String iri;
    private final TreeSet<String> names = new TreeSet<>();
    private String zh;
    private String en;

    Builder(String id, String iri) {
      this.id = id;
      this.iri = iri;
    }

    void add(QuerySolution row) {
      if (!row.contains("label")) {
        return;
      }
      Literal label = row.getLiteral("label");
      names.add(label.getLexicalForm());
      if (row.getLiteral("preferred").getBoolean()) {
        zh = label.getLanguage().equals("zh") ? label.getLexicalForm() : zh;
        en = label.getLanguage().equals("en") ? label.getLexicalForm() : en;
      }
    }

    Choice build() {
      String chinese = zh == null ? id : zh;
      return new Choice(id, iri, chinese, en == null ? chinese : en, List.copyOf(names));
    }
  }
}
