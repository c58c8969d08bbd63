package dawen.mcp;

import dawen.query.Suggestions;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** {@code find}: what the graph calls an outlet, place, topic, person … */
final class Find implements AgentTool {
  /** Kind → what its entities are, in SPARQL. */
  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "outlet", "?iri a schema:NewsMediaOrganization .",
              "country", "?iri a dawen:Place .",
              "region", "?iri a schema:Place . MINUS { ?iri a dawen:Place }",
              "topic", "?iri a skos:Concept .",
              "person", "?iri a foaf:Person .",
              "organization", "?iri a org:Organization .",
              "document", "?iri a dawen:Document ."));

  private static final String OCCURRENCE =
      """
      ?exchange a dawen:Exchange ; dawen:outlet|dawen:topic|dawen:speaker|dawen:country
        |(dawen:question/schema:mentions)|(dawen:answer/schema:mentions) ?iri
      MINUS { ?exchange dawen:duplicateOf ?earlier }
      OPTIONAL { ?exchange dawen:year ?year }
      """;

  /** Characters of a name that is looked for. */
  private static final int LONGEST = 300;

  /** The rank of what has another name. */
  private static final int UNLIKE = 9;

  /** So many entities are counted by name. */
  private static final int COUNTED_ALONE = 300;

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private final Asker asker;

  Find(Asker asker) {
    this.asker = asker;
  }

  /** An entity with all its names. */
  private record Entity(
      String kind, String iri, String id, Map<String, String> labels, TreeSet<String> names) {
    /**
     * 0 for the name itself, 1 for its beginning, 2 for a part; {@link #UNLIKE} for none of these.
     */
    int rank(String wanted) {
      if (fold(id).equals(wanted)
          || iri.equalsIgnoreCase(wanted)
          || any(name -> name.equals(wanted))) {
        return 0;
      }
      if (any(name -> name.startsWith(wanted))) {
        return 1;
      }
      return any(name -> name.contains(wanted)) ? 2 : UNLIKE;
    }

    private boolean any(Predicate<String> wanted) {
      return names.stream().map(Find::fold).anyMatch(wanted);
    }
  }

  /**
   * How often an entity occurs.
   *
   * @param first year; null where all exchanges are undated
   */
  private record Use(int exchanges, String first, String last) {
    private static final Use NONE = new Use(0, null, null);
  }

  @Override
  public String name() {
    return "find";
  }

  @Override
  public String title() {
    return "Find outlets, countries, topics, people";
  }

  @Override
  public String description() {
    return "Looks up the ids of outlets, countries, regions, topics, people, organizations and"
        + " documents by a name or part of one, in English or Chinese (simplified or traditional),"
        + " and tells in how many exchanges of which years each occurs: an outlet as the one that"
        + " asks, a topic as treated, the others as named in question or answer, a person also as"
        + " speaker. For the one that is meant it lists these exchanges, which the tool exchange"
        + " reads: the way to what is said of a person, region, organization or document. For"
        + " run_query no look-up is needed, it takes names.";
  }

  @Override
  public Map<String, Object> arguments() {
    return JsonSchema.members(
        "name",
        JsonSchema.text("a name, a part of one, an id, or an IRI; empty to list the most frequent"),
        "kind",
        JsonSchema.choice("only of this kind", KINDS.keySet()),
        "limit",
        JsonSchema.number("how many at most", USUAL, 1, MOST));
  }

  @Override
  public Map<String, Object> answer() {
    return JsonSchema.members(
        "found",
        JsonSchema.list(
            "",
            JsonSchema.object(
                JsonSchema.members(
                    "kind", JsonSchema.text(""),
                    "id", JsonSchema.text("as parameters of queries take it"),
                    "zh", JsonSchema.text(""),
                    "en", JsonSchema.text(""),
                    "iri", JsonSchema.text("relative to the graph's base"),
                    "exchanges", JsonSchema.number(""),
                    "years", JsonSchema.text(""),
                    "in", JsonSchema.list("the latest of these exchanges", JsonSchema.text(""))),
                List.of("kind", "id", "iri", "exchanges"))));
  }

  @Override
  public Reply call(Arguments arguments) {
    String kind = arguments.text("kind").orElse("");
    if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
      throw new RefusedException(
          "no kind \"" + kind + "\": expected one of " + String.join(", ", KINDS.keySet()));
    }
    String name = arguments.text("name").orElse("").strip();
    if (name.length() > LONGEST || name.codePoints().anyMatch(Find::isHalf)) {
      throw new RefusedException(
          "argument name: expected whole characters, " + LONGEST + " of them at most");
    }
    int limit = arguments.number("limit", USUAL, 1, MOST);
    return asker.together(() -> answer(kind, name, limit));
  }

  /** Whether it is one half of a character, which no query can have. */
  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }

  private Reply answer(String kind, String name, int limit) {
    List<String> kinds = kind.isEmpty() ? List.copyOf(KINDS.keySet()) : List.of(kind);
    String base = asker.base();
    String given = name.replaceAll("^<(.*)>$", "$1");
    String wanted = fold(given.startsWith(base) ? given.substring(base.length()) : given);
    List<Entity> found = named(entities(kinds, matching(wanted, base)), wanted);
    if (found.isEmpty()) {
      wanted = fold(asker.simplified(wanted));
      found = named(entities(kinds, matching(wanted, base)), wanted);
    }
    if (found.isEmpty()) {
      String hint = nearest(entities(kinds, ""), name);
      throw new RefusedException("nothing is called \"" + name + "\"" + hint);
    }
    Map<String, Use> uses = uses(found);
    List<Entity> sorted = sorted(found, wanted, uses);
    Entity first = sorted.get(0);
    boolean isMeant = sorted.size() == 1 || first.rank(wanted) == 0;
    List<Map<String, Object>> data =
        sorted.stream()
            .limit(limit)
            .map(entity -> data(entity, uses.getOrDefault(entity.iri(), Use.NONE)))
            .toList();
    if (isMeant) {
      data.get(0).put("in", exchanges(first));
    }
    int more = sorted.size() - data.size();
    return new Reply(text(data, more), Map.of("found", data));
  }

  /** The pattern that leaves only what has the words in a name, or as its id or IRI. */
  private static String matching(String wanted, String base) {
    if (wanted.isEmpty()) {
      return "";
    }
    String words = NodeFmtLib.strNT(NodeFactory.createLiteralString(wanted));
    String iri = NodeFmtLib.strNT(NodeFactory.createLiteralString(fold(base) + wanted));
    return " FILTER (CONTAINS(LCASE(STR(?name)), %s) || LCASE(?id) = %s || LCASE(STR(?iri)) = %s)"
        .formatted(words, words, iri);
  }

  private static List<Entity> named(List<Entity> all, String wanted) {
    return all.stream().filter(entity -> entity.rank(wanted) < UNLIKE).toList();
  }

  private static String nearest(List<Entity> all, String name) {
    Map<String, Entity> byName = new LinkedHashMap<>();
    for (Entity entity : all) {
      entity.names().forEach(one -> byName.putIfAbsent(one, entity));
    }
    List<String> near = Suggestions.nearest(name, byName.keySet(), 5);
    return Suggestions.didYouMean(
        near.stream()
            .map(one -> one + " (" + byName.get(one).kind() + " " + byName.get(one).id() + ")")
            .toList());
  }

  /** The name itself first; then those of more exchanges. */
  private static List<Entity> sorted(List<Entity> found, String wanted, Map<String, Use> uses) {
    return found.stream()
        .sorted(
            Comparator.comparing((Entity entity) -> entity.rank(wanted) > 0)
                .thenComparingInt(entity -> -uses.getOrDefault(entity.iri(), Use.NONE).exchanges())
                .thenComparingInt(entity -> entity.rank(wanted))
                .thenComparing(Entity::iri))
        .toList();
  }

  private static Map<String, Object> data(Entity entity, Use use) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", entity.kind());
    data.put("id", entity.id());
    data.putAll(entity.labels());
    data.put("iri", entity.iri());
    data.put("exchanges", use.exchanges());
    if (use.first() != null) {
      boolean single = use.first().equals(use.last());
      data.put("years", single ? use.first() : use.first() + "–" + use.last());
    }
    return data;
  }

  private static String text(List<Map<String, Object>> found, int more) {
    return found.stream().map(Find::line).collect(Collectors.joining())
        + (more > 0 ? more + " more are not shown.\n" : "");
  }

  private static String line(Map<String, Object> one) {
    String line =
        "- %s `%s` %s / %s: %s exchange%s%s; %s\n"
            .formatted(
                one.get("kind"),
                one.get("id"),
                one.getOrDefault("zh", "–"),
                one.getOrDefault("en", "–"),
                one.get("exchanges"),
                Integer.valueOf(1).equals(one.get("exchanges")) ? "" : "s",
                one.containsKey("years") ? ", " + one.get("years") : "",
                one.get("iri"));
    Object in = one.get("in");
    return in instanceof List<?> list && !list.isEmpty()
        ? line
            + "  in "
            + list.stream().map(Object::toString).collect(Collectors.joining(", "))
            + "\n"
        : line;
  }

  private List<Entity> entities(List<String> kinds, String filter) {
    return kinds.stream().flatMap(kind -> entities(kind, filter).stream()).toList();
  }

  private List<Entity> entities(String kind, String filter) {
    String select =
        "SELECT DISTINCT ?iri ?id ?label (LANG(?label) AS ?language) ?preferred WHERE {"
            + " { SELECT DISTINCT ?iri ?id WHERE { "
            + KINDS.get(kind)
            + " ?iri dct:identifier ?id . ?iri skos:prefLabel|skos:altLabel ?name"
            + filter
            + " } }"
            + " { ?iri skos:prefLabel ?label BIND(true AS ?preferred) }"
            + " UNION { ?iri skos:altLabel ?label BIND(false AS ?preferred) } } ORDER BY ?iri ?label";
    Map<String, Entity> found = new LinkedHashMap<>();
    for (List<Object> row : asker.selectAll(select).rows()) {
      String iri = row.get(0).toString();
      String id = row.get(1).toString();
      Entity entity =
          found.computeIfAbsent(
              iri, key -> new Entity(kind, iri, id, new TreeMap<>(), new TreeSet<>()));
      entity.names().add(row.get(2).toString());
      boolean named = Boolean.TRUE.equals(row.get(4)) && List.of("zh", "en").contains(row.get(3));
      if (named) {
        entity.labels().put(row.get(3).toString(), row.get(2).toString());
      }
    }
    return List.copyOf(found.values());
  }

  /** How often entities occur, by IRI. Where many were found, all are counted. */
  private Map<String, Use> uses(List<Entity> found) {
    String base = asker.base();
    String values =
        found.size() > COUNTED_ALONE
            ? ""
            : found.stream()
                .map(entity -> "<" + absolute(entity.iri(), base) + ">")
                .collect(Collectors.joining(" ", "VALUES ?iri { ", " }"));
    String select =
        "SELECT ?iri (COUNT(DISTINCT ?exchange) AS ?n) (MIN(?year) AS ?first) (MAX(?year) AS ?last)"
            + " WHERE { "
            + values
            + OCCURRENCE
            + " } GROUP BY ?iri ORDER BY ?iri";
    Map<String, Use> uses = new TreeMap<>();
    for (List<Object> row : asker.selectAll(select).rows()) {
      String first = row.get(2) == null ? null : row.get(2).toString();
      String last = row.get(3) == null ? null : row.get(3).toString();
      uses.put(row.get(0).toString(), new Use(((Number) row.get(1)).intValue(), first, last));
    }
    return uses;
  }

  /** The exchanges in which it occurs, the latest first. */
  private List<Object> exchanges(Entity entity) {
    String select =
        "SELECT DISTINCT ?exchange ?year WHERE { VALUES ?iri { <"
            + absolute(entity.iri(), asker.base())
            + "> } "
            + OCCURRENCE
            + " } ORDER BY DESC(?year) ?exchange LIMIT "
            + MOST;
    return asker.selectAll(select).rows().stream().map(row -> row.get(0)).toList();
  }

  private static String absolute(String iri, String base) {
    return iri.contains(":") ? iri : base + iri;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
