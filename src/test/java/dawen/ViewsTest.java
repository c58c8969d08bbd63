package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.query.Catalogue;
import dawen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The graphs that shipped CONSTRUCTs derive from the full one, on the sample transcripts. */
class ViewsTest {
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static Pipeline pipeline;

  @BeforeAll
  static void prepare() {
    RunDescription run = new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null);
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    pipeline = new Pipeline(Lexicon.bundled(), iris, Shapes.bundled(), run);
  }

  private static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/transcripts"))) {
      return files.sorted().toList();
    }
  }

  private static Graph construct(String name, DatasetGraph named) {
    DatasetGraph union = new DatasetGraphMapLink(GraphView.createUnionGraph(named));
    named.listGraphNodes().forEachRemaining(node -> union.addGraph(node, named.getGraph(node)));
    Query query = Catalogue.bundled().find(name).orElseThrow().with(Map.of());
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(union)).query(query).build()) {
      return execution.execConstruct().getGraph();
    }
  }

  @Test
  void plainIsEverythingButTheProvenanceGraphs() throws IOException {
    DatasetGraph graphs = pipeline.run(SourceFile.read(transcripts().get(0))).graphs();
    Set<Triple> expected = new HashSet<>();
    graphs
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (name.getURI().contains("/graph/transcript/")) {
                graphs.getGraph(name).find().forEachRemaining(expected::add);
              }
            });
    assertEquals(expected, construct("plain", graphs).find().toSet());
  }

  @Test
  void everyMentionIsAnAnnotationWhoseSelectorsFindItInTheFile() throws IOException {
    int quotes = 0;
    int withContext = 0;
    for (Path file : transcripts()) {
      SourceFile source = SourceFile.read(file);
      Pipeline.Result result = pipeline.run(source);
      Graph view = construct("web-annotations", result.graphs());
      int mentions =
          result.annotated().exchanges().stream().mapToInt(e -> e.mentions().size()).sum();
      List<Triple> exact = view.find(Node.ANY, oa("exact"), Node.ANY).toList();
      assertTrue(exact.size() > 20 && exact.size() <= mentions, file + ": " + exact.size());
      for (Triple quote : exact) {
        quotes++;
        withContext += check(view, quote, source.text());
      }
    }
    assertTrue(withContext > quotes * 2 / 3, withContext + " of " + quotes);
  }

  /** 1 if the words around are told; they must be those of the file, layout aside. */
  private static int check(Graph view, Triple quote, String text) {
    Node position =
        NodeFactory.createURI(quote.getSubject().getURI().replace("#quote", "#position"));
    int begin = text.offsetByCodePoints(0, number(view, position, "start"));
    int end = text.offsetByCodePoints(0, number(view, position, "end"));
    String words = quote.getObject().getLiteralLexicalForm();
    assertEquals(bare(words), bare(text.substring(begin, end)), quote.toString());
    List<Triple> prefix = view.find(quote.getSubject(), oa("prefix"), Node.ANY).toList();
    List<Triple> suffix = view.find(quote.getSubject(), oa("suffix"), Node.ANY).toList();
    assertEquals(prefix.size(), suffix.size());
    if (prefix.isEmpty()) {
      return 0;
    }
    String before = bare(prefix.get(0).getObject().getLiteralLexicalForm());
    String after = bare(suffix.get(0).getObject().getLiteralLexicalForm());
    assertTrue(bare(text.substring(0, begin)).endsWith(before), before + "|" + words);
    assertTrue(bare(text.substring(end)).startsWith(after), words + "|" + after);
    return 1;
  }

  private static int number(Graph view, Node node, String property) {
    Triple triple = view.find(node, oa(property), Node.ANY).next();
    return Integer.parseInt(triple.getObject().getLiteralLexicalForm());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}*#]", "");
  }

  private static Node oa(String name) {
    return NodeFactory.createURI(OA + name);
  }
}
