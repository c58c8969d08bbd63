package dawen.mcp;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** {@code schema}: what the graph is made of, for who writes SPARQL. */
final class SchemaTool implements AgentTool {
  private static final String SHAPE = "/dawen/mcp/shape.md";

  private static final String COUNTS =
      """
      SELECT ?kind ?term ?count WHERE {
        { ?part void:class ?term ; void:entities ?count BIND ("class" AS ?kind) }
        UNION { ?part void:property ?term ; void:triples ?count BIND ("property" AS ?kind) }
      } ORDER BY ?kind DESC(?count) ?term
      """;

  private final Asker asker;
  private final List<Graph> definitions;

  SchemaTool(Asker asker) {
    this.asker = asker;
    this.definitions = List.of(OntologyFile.DAWEN.read(), OntologyFile.BORROWED.read());
  }

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String title() {
    return "Classes, properties and prefixes";
  }

  @Override
  public String description() {
    return "What is needed to write SPARQL over the graph: prefixes, how an exchange, its question"
        + " and its answer hang together, classes and properties with counts, and an example query."
        + " With term, the definition and examples of the classes and properties whose name or"
        + " label has that word.";
  }

  @Override
  public Map<String, Object> arguments() {
    return JsonSchema.members(
        "term", JsonSchema.text("a word of a term, such as outletPlace, mention or 议题"));
  }

  @Override
  public Map<String, Object> answer() {
    Map<String, Object> term =
        JsonSchema.object(
            JsonSchema.members(
                "kind", JsonSchema.choice("", List.of("class", "property")),
                "term", JsonSchema.text("prefixed"),
                "count", JsonSchema.number("entities of the class, triples of the property"),
                "label", JsonSchema.text(""),
                "definition", JsonSchema.text("")),
            List.of("kind", "term", "count"));
    return JsonSchema.members(
        "prefixes",
        JsonSchema.open("prefix → namespace"),
        "shape",
        JsonSchema.text("how the parts hang together, and an example query; Markdown"),
        "terms",
        JsonSchema.list("", term));
  }

  @Override
  public Reply call(Arguments arguments) {
    return asker.together(
        () -> {
          List<Map<String, Object>> terms = terms();
          Optional<String> word = arguments.text("term");
          return word.map(one -> details(terms, one)).orElseGet(() -> whole(terms));
        });
  }

  private Reply whole(List<Map<String, Object>> terms) {
    String shape = shape();
    String text =
        shape
            + "\n## Prefixes\n"
            + prefixes()
            + "\n\nIRIs of the data begin with "
            + asker.base()
            + "; <outlet/reuters> is understood.\n\n## Classes, with the number of their entities\n"
            + names(terms, "class")
            + "\n\n## Properties, with the number of their triples\n"
            + names(terms, "property")
            + "\n";
    List<Map<String, Object>> shortened = new ArrayList<>();
    for (Map<String, Object> term : terms) {
      Map<String, Object> fewer = new LinkedHashMap<>(term);
      fewer.keySet().removeAll(List.of("label", "definition"));
      shortened.add(fewer);
    }
    Map<String, Object> prefixes = new TreeMap<>(Vocabulary.prefixes());
    return new Reply(text, Map.of("prefixes", prefixes, "shape", shape, "terms", shortened));
  }

  private static String prefixes() {
    return Vocabulary.prefixes().entrySet().stream()
        .map(entry -> entry.getKey() + ": <" + entry.getValue() + ">")
        .collect(Collectors.joining(" "));
  }

  private static String names(List<Map<String, Object>> terms, String kind) {
    return terms.stream()
        .filter(term -> kind.equals(term.get("kind")))
        .map(term -> term.get("term") + " " + term.get("count"))
        .collect(Collectors.joining(", "));
  }

  private Reply details(List<Map<String, Object>> terms, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    List<Map<String, Object>> found =
        terms.stream()
            .filter(
                term ->
                    (term.get("term") + " " + term.getOrDefault("label", ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
            .toList();
    if (found.isEmpty()) {
      throw new RefusedException(
          "no class or property with \"" + word + "\"; without term, all are listed");
    }
    String text = found.stream().map(this::paragraph).collect(Collectors.joining("\n"));
    return new Reply(text, Map.of("terms", found));
  }

  private String paragraph(Map<String, Object> term) {
    String examples =
        values(node(term.get("term").toString()), SKOS.example.asNode(), "").stream()
            .map(example -> "  Example: `" + example + "`\n")
            .collect(Collectors.joining());
    return "- `%s` (%s, %s; %s): %s\n%s"
        .formatted(
            term.get("term"),
            term.get("kind"),
            term.get("count"),
            term.getOrDefault("label", "no label"),
            term.getOrDefault("definition", "no definition"),
            examples);
  }

  /** The terms of the graph, with counts and what is known of them. */
  private List<Map<String, Object>> terms() {
    List<Map<String, Object>> terms = new ArrayList<>();
    String base = asker.base();
    for (List<Object> row : asker.selectAll(COUNTS).rows()) {
      String iri = row.get(1).toString();
      iri = iri.contains(":") ? iri : base + iri;
      Node node = NodeFactory.createURI(iri);
      Map<String, Object> term = new LinkedHashMap<>();
      term.put("kind", row.get(0));
      term.put("term", prefixed(iri));
      term.put("count", row.get(2));
      List<String> labels = new ArrayList<>(values(node, RDFS.Nodes.label, "en"));
      labels.addAll(values(node, RDFS.Nodes.label, "zh"));
      if (!labels.isEmpty()) {
        term.put("label", String.join(" / ", labels));
      }
      values(node, RDFS.Nodes.comment, "en").forEach(words -> term.put("definition", words));
      terms.add(term);
    }
    return terms;
  }

  private List<String> values(Node term, Node property, String language) {
    return definitions.stream()
        .flatMap(graph -> graph.find(term, property, Node.ANY).toList().stream())
        .map(triple -> triple.getObject())
        .filter(value -> value.isLiteral() && value.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }

  private static Node node(String prefixed) {
    int colon = prefixed.indexOf(':');
    String namespace = Vocabulary.prefixes().get(prefixed.substring(0, colon));
    return NodeFactory.createURI(
        namespace == null ? prefixed : namespace + prefixed.substring(colon + 1));
  }

  private static String prefixed(String iri) {
    return Vocabulary.prefixes().entrySet().stream()
        .filter(entry -> iri.startsWith(entry.getValue()))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  /** How the parts hang together, and an example query. */
  static String shape() {
    try (InputStream in = SchemaTool.class.getResourceAsStream(SHAPE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(SHAPE, e);
    }
  }
}
