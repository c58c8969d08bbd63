package dawen.mcp;

import dawen.query.Suggestions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private final Asker asker;

  Find(Asker asker) {
    this.asker = asker;
  }

  /** An entity with all its names. */
  private record Entity(
      String kind, String iri, String id, Map<String, String> labels, TreeSet<String> names) {
    /** 0 for the name itself, 1 for its beginning, 2 for a part; 9 for none of these. */
    int rank(String wanted) {
      if (fold(id).equals(wanted) || iri.equals(wanted) || any(name -> name.equals(wanted))) {
        return 0;
      }
      if (any(name -> name.startsWith(wanted))) {
        return 1;
      }
      return any(name -> name.contains(wanted)) ? 2 : 9;
    }

    private boolean any(Predicate<String> wanted) {
      return names.stream().map(Find::fold).anyMatch(wanted);
    }
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
        + " speaker. run_query takes names directly, so it is needed only when a name is refused"
        + " or ambiguous.";
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
                    "years", JsonSchema.text("")),
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
    int limit = arguments.number("limit", USUAL, 1, MOST);
    List<Entity> all = new ArrayList<>();
    KINDS.keySet().stream()
        .filter(one -> kind.isEmpty() || one.equals(kind))
        .forEach(one -> all.addAll(entities(one)));
    Map<String, List<Object>> uses = uses();
    List<Entity> found = found(all, name);
    if (found.isEmpty()) {
      throw new RefusedException("nothing is called \"" + name + "\"" + nearest(all, name));
    }
    return reply(sorted(found, fold(name), uses), limit, uses);
  }

  private List<Entity> found(List<Entity> all, String name) {
    String wanted = fold(name.replaceAll("^<(.*)>$", "$1"));
    List<Entity> found = all.stream().filter(entity -> entity.rank(wanted) < 9).toList();
    if (!found.isEmpty()) {
      return found;
    }
    String other = fold(asker.simplified(wanted));
    return other.equals(wanted)
        ? found
        : all.stream().filter(entity -> entity.rank(other) < 9).toList();
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
  private static List<Entity> sorted(
      List<Entity> found, String wanted, Map<String, List<Object>> uses) {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Entity entity) -> entity.rank(wanted))
                .thenComparingInt(entity -> -count(uses, entity))
                .thenComparing(Entity::iri))
        .toList();
  }

  private static int count(Map<String, List<Object>> uses, Entity entity) {
    List<Object> use = uses.get(entity.iri());
    return use == null ? 0 : ((Number) use.get(1)).intValue();
  }

  private Reply reply(List<Entity> found, int limit, Map<String, List<Object>> uses) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (Entity entity : found.stream().limit(limit).toList()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kind", entity.kind());
      one.put("id", entity.id());
      one.putAll(entity.labels());
      one.put("iri", entity.iri());
      one.put("exchanges", count(uses, entity));
      List<Object> use = uses.get(entity.iri());
      if (use != null && use.get(2) != null) {
        boolean single = use.get(2).equals(use.get(3));
        one.put("years", single ? use.get(2).toString() : use.get(2) + "–" + use.get(3));
      }
      data.add(one);
    }
    String more = found.size() > limit ? (found.size() - limit) + " more are not shown.\n" : "";
    return new Reply(text(data) + more, Map.of("found", data));
  }

  private static String text(List<Map<String, Object>> found) {
    return found.stream()
            .map(
                one ->
                    "- %s `%s` %s / %s: %s exchanges%s; %s"
                        .formatted(
                            one.get("kind"),
                            one.get("id"),
                            one.getOrDefault("zh", "–"),
                            one.getOrDefault("en", "–"),
                            one.get("exchanges"),
                            one.containsKey("years") ? ", " + one.get("years") : "",
                            one.get("iri")))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private List<Entity> entities(String kind) {
    String select =
        "SELECT DISTINCT ?iri ?id ?label (LANG(?label) AS ?language) ?preferred WHERE { "
            + KINDS.get(kind)
            + " ?iri dct:identifier ?id ."
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

  /** IRI → IRI, exchanges, first year, last year. */
  private Map<String, List<Object>> uses() {
    String select =
        "SELECT ?iri (COUNT(DISTINCT ?exchange) AS ?n) (MIN(?year) AS ?first) (MAX(?year) AS ?last)"
            + " WHERE { ?exchange a dawen:Exchange ; dawen:outlet|dawen:topic|dawen:speaker|dawen:country"
            + "|(dawen:question/schema:mentions)|(dawen:answer/schema:mentions) ?iri"
            + " MINUS { ?exchange dawen:duplicateOf ?earlier }"
            + " OPTIONAL { ?exchange dawen:year ?year } } GROUP BY ?iri ORDER BY ?iri";
    Map<String, List<Object>> uses = new TreeMap<>();
    asker.selectAll(select).rows().forEach(row -> uses.put(row.get(0).toString(), row));
    return uses;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
