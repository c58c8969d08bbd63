package dawen.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** {@code exchange}: questions and answers in whole, with where they are printed. */
final class ExchangeTool implements AgentTool {
  private static final int MOST = 10;
  private static final Pattern YEAR_AND_NUMBER =
      Pattern.compile("(\\d{4})\\s*[/#: -]\\s*(\\d{1,4})");

  private static final String FACTS =
      """
      SELECT ?number ?date ?year ?source ?title ?speaker ?outlet ?outletId ?outletEn ?outletPlace
        ?outletAsPrinted ?heading ?slogan ?completeness ?question ?answer
        ?questionBegin ?questionEnd ?answerBegin ?answerEnd ?duplicateOf
      WHERE {
        ?exchange dawen:position ?number ; dawen:transcript ?transcript ; dawen:completeness ?state .
        ?transcript dawen:source/schema:name ?source .
        BIND (REPLACE(STR(?state), "^.*[#/]", "") AS ?completeness)
        OPTIONAL { ?transcript schema:name ?title }
        OPTIONAL { ?exchange dawen:speaker/skos:prefLabel ?speaker FILTER (LANG(?speaker) = "zh") }
        OPTIONAL { ?exchange schema:startDate ?date }
        OPTIONAL { ?exchange dawen:year ?year }
        OPTIONAL {
          ?exchange dawen:outlet ?asking .
          ?asking dct:identifier ?outletId ; skos:prefLabel ?outlet FILTER (LANG(?outlet) = "zh")
          OPTIONAL { ?asking skos:prefLabel ?outletEn FILTER (LANG(?outletEn) = "en") }
        }
        OPTIONAL { ?exchange dawen:outletPlace/dct:identifier ?outletPlace }
        OPTIONAL { ?exchange schema:headline ?heading }
        OPTIONAL { ?exchange dawen:slogan ?slogan }
        OPTIONAL {
          ?exchange dawen:question ?q . ?q schema:text ?question
          OPTIONAL { ?q dawen:outletAsPrinted ?outletAsPrinted }
          OPTIONAL { ?q nif:beginIndex ?questionBegin ; nif:endIndex ?questionEnd }
        }
        OPTIONAL {
          ?exchange dawen:answer ?a . ?a schema:text ?answer
          OPTIONAL { ?a nif:beginIndex ?answerBegin ; nif:endIndex ?answerEnd }
        }
        OPTIONAL { ?exchange dawen:duplicateOf ?duplicateOf }
      } ORDER BY ?number ?speaker LIMIT 1
      """;

  private static final String NAMES =
      """
      SELECT DISTINCT ?role ?name ?id WHERE {
        { ?exchange dawen:topic ?entity BIND ("topics" AS ?role) }
        UNION { ?exchange dawen:question/schema:mentions ?entity BIND ("namedInQuestion" AS ?role) }
        UNION { ?exchange dawen:answer/schema:mentions ?entity BIND ("namedInAnswer" AS ?role) }
        ?entity dct:identifier ?id ; skos:prefLabel ?name
        FILTER (LANG(?name) = IF(?role = "topics", "en", "zh"))
      } ORDER BY ?role ?name ?id
      """;

  private final Asker asker;

  ExchangeTool(Asker asker) {
    this.asker = asker;
  }

  @Override
  public String name() {
    return "exchange";
  }

  @Override
  public String title() {
    return "Read questions and answers";
  }

  @Override
  public String description() {
    return "The whole text of one to "
        + MOST
        + " exchanges (a question with its answer, in Chinese) with outlet, speaker, topics, what is"
        + " named, and where it is printed: file and code points, for a citation. Give values of the"
        + " column exchange of other tools' answers (exchange/sample-2031/4), or YEAR/NUMBER (2031/4).";
  }

  @Override
  public Map<String, Object> arguments() {
    return JsonSchema.members(
        "exchanges", JsonSchema.list("which to read, " + MOST + " at most", JsonSchema.text("")));
  }

  @Override
  public List<String> required() {
    return List.of("exchanges");
  }

  @Override
  public Map<String, Object> answer() {
    Map<String, Object> exchange = new LinkedHashMap<>();
    exchange.put("type", "object");
    exchange.put(
        "description",
        "exchange (IRI), number, date, year, source (file), title, speaker, outlet, outletId,"
            + " outletEn, outletPlace, outletAsPrinted, heading, slogan, completeness, question,"
            + " answer, offsets (code points of the file from 0, end exclusive), duplicateOf,"
            + " topics, namedInQuestion, namedInAnswer; what is unknown is absent");
    return JsonSchema.members("exchanges", JsonSchema.list("", exchange));
  }

  @Override
  public Reply call(Arguments arguments) {
    List<String> asked = arguments.texts("exchanges");
    if (asked.isEmpty() || asked.size() > MOST) {
      throw new RefusedException(
          "argument exchanges: expected one to " + MOST + ", such as [\"2031/4\"]");
    }
    return asker.together(() -> answer(asked));
  }

  private Reply answer(List<String> asked) {
    String base = asker.base();
    List<Map<String, Object>> found = new ArrayList<>();
    asked.stream()
        .flatMap(one -> resolve(one.strip(), base).stream())
        .distinct()
        .limit(2L * MOST)
        .forEach(iri -> found.add(read(iri, base)));
    return new Reply(
        found.stream().map(ExchangeTool::markdown).collect(Collectors.joining("\n")),
        Map.of("exchanges", found));
  }

  /** The exchanges that are meant: of a year with several transcripts there may be several. */
  private List<String> resolve(String asked, String base) {
    Matcher place = YEAR_AND_NUMBER.matcher(asked);
    if (place.matches()) {
      String select =
          "SELECT ?exchange { ?exchange dawen:year %s ; dawen:position %s } ORDER BY ?exchange"
              .formatted(place.group(1), Integer.valueOf(place.group(2)));
      List<String> found = new ArrayList<>();
      asker.selectAll(select).rows().forEach(row -> found.add(base + row.get(0)));
      if (found.isEmpty()) {
        throw new RefusedException("no exchange " + asked + ": " + extent(place.group(1)));
      }
      return found;
    }
    String path = asked.replaceAll("^<(.*)>$", "$1").replaceAll("/(question|answer)$", "");
    String relative = path.startsWith("exchange/") ? path : "exchange/" + path;
    String iri = path.startsWith(base) ? path : base + relative;
    boolean known =
        iri.matches("[^\\s<>\"{}|^`\\\\]+")
            && asker.ask(
                about(Asker.parse("ASK { ?exchange a dawen:Exchange }"), iri),
                QueryExecution::execAsk);
    if (!known) {
      throw new RefusedException(
          "no exchange \""
              + asked
              + "\": expected a value of the column exchange, such as exchange/sample-2031/4, or"
              + " YEAR/NUMBER such as 2031/4; "
              + extent(""));
    }
    return List.of(iri);
  }

  private String extent(String year) {
    String select =
        "SELECT ?year (MAX(?number) AS ?last) { ?e dawen:year ?year ; dawen:position ?number }"
            + " GROUP BY ?year ORDER BY ?year";
    List<List<Object>> years = asker.selectAll(select).rows();
    return years.stream()
        .filter(row -> row.get(0).toString().equals(year))
        .map(row -> "in " + year + " they are numbered 1 to " + row.get(1))
        .findFirst()
        .orElse(
            "the graph has the years "
                + years.stream()
                    .map(row -> row.get(0).toString())
                    .collect(Collectors.joining(", ")));
  }

  private static Query about(Query query, String iri) {
    Map<Var, Node> values = Map.of(Var.alloc("exchange"), NodeFactory.createURI(iri));
    return QueryTransformOps.transform(query, values);
  }

  private Map<String, Object> read(String iri, String base) {
    Map<String, Object> exchange = new LinkedHashMap<>();
    exchange.put("exchange", iri.startsWith(base) ? iri.substring(base.length()) : iri);
    Table facts = asker.selectAll(about(Asker.parse(FACTS), iri));
    for (int i = 0; i < facts.columns().size() && !facts.rows().isEmpty(); i++) {
      if (facts.rows().get(0).get(i) != null) {
        exchange.put(facts.columns().get(i), facts.rows().get(0).get(i));
      }
    }
    Map<String, TreeSet<String>> names = new LinkedHashMap<>();
    Table named = asker.selectAll(about(Asker.parse(NAMES), iri));
    named
        .rows()
        .forEach(
            row ->
                names
                    .computeIfAbsent(row.get(0).toString(), role -> new TreeSet<>())
                    .add(row.get(1) + " (" + row.get(2) + ")"));
    names.forEach((role, found) -> exchange.put(role, List.copyOf(found)));
    return exchange;
  }

  private static String markdown(Map<String, Object> exchange) {
    List<String> lines = new ArrayList<>();
    Object when = exchange.getOrDefault("date", exchange.getOrDefault("year", "undated"));
    lines.add(
        "## %s (%s, no. %s)".formatted(exchange.get("exchange"), when, exchange.get("number")));
    lines.add("Asked by " + outlet(exchange) + "; answered by " + exchange.get("speaker") + ".");
    line(lines, exchange, "heading", "Heading: ");
    line(lines, exchange, "slogan", "Slogan: ");
    line(lines, exchange, "topics", "Topics: ");
    lines.add("\n**Question** " + exchange.getOrDefault("question", "(not printed)"));
    lines.add("\n**Answer** " + exchange.getOrDefault("answer", "(not printed)") + "\n");
    line(lines, exchange, "namedInQuestion", "Named in the question: ");
    line(lines, exchange, "namedInAnswer", "Named in the answer: ");
    if (!"Complete".equals(exchange.get("completeness"))) {
      line(lines, exchange, "completeness", "Completeness: ");
    }
    line(lines, exchange, "duplicateOf", "The same words are printed as ");
    lines.add(printed(exchange));
    return String.join("\n", lines) + "\n";
  }

  private static void line(
      List<String> lines, Map<String, Object> exchange, String key, String words) {
    Object value = exchange.get(key);
    if (value instanceof List<?> list) {
      lines.add(words + list.stream().map(Object::toString).collect(Collectors.joining(", ")));
    } else if (value != null) {
      lines.add(words + value);
    }
  }

  private static String outlet(Map<String, Object> exchange) {
    if (!exchange.containsKey("outlet")) {
      Object printed = exchange.get("outletAsPrinted");
      return printed == null ? "an unnamed outlet" : printed + " (not listed)";
    }
    String more =
        Stream.of("outletEn", "outletId", "outletPlace")
            .map(exchange::get)
            .filter(value -> value != null)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return exchange.get("outlet") + " (" + more + ")";
  }

  private static String printed(Map<String, Object> exchange) {
    return "Printed in "
        + exchange.get("source")
        + span(exchange, "question")
        + span(exchange, "answer")
        + (exchange.containsKey("title") ? ": " + exchange.get("title") : "");
  }

  private static String span(Map<String, Object> exchange, String part) {
    Object begin = exchange.get(part + "Begin");
    Object end = exchange.get(part + "End");
    return begin == null ? "" : ", %s at %s–%s".formatted(part, begin, end);
  }
}
