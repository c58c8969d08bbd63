package dawen.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dawen.graph.Vocabulary;
import dawen.web.Language;
import dawen.web.Nodes;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** What the editor completes: our prefixes, and the classes and properties that this graph uses. */
final class TermsFile extends HttpServlet {

  static final String PATH = "/web/terms.json";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final transient Nodes nodes;
  private transient volatile byte[] body;

  TermsFile(Nodes nodes) {
    this.nodes = nodes;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (body == null) {
      body = GSON.toJson(content()).getBytes(StandardCharsets.UTF_8);
    }
    response.setContentType("application/json");
    Gzip.send(body, request, response);
  }

  private JsonObject content() {
    JsonObject prefixes = new JsonObject();
    new TreeMap<>(Vocabulary.prefixes()).forEach(prefixes::addProperty);
    TermCounts counts = TermCounts.of(nodes);
    JsonArray terms = new JsonArray();
    add(terms, "class", counts.classes());
    add(terms, "property", counts.properties());
    JsonObject content = new JsonObject();
    content.add("prefixes", prefixes);
    content.add("terms", terms);
    return content;
  }

  /** The most used first. */
  private static void add(JsonArray terms, String kind, Map<Node, Long> counts) {
    OntologyView zh = new OntologyView(Language.ZH);
    OntologyView en = new OntologyView(Language.EN);
    List<Node> sorted =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((Node term) -> -counts.get(term)).thenComparing(Node::getURI))
            .toList();
    for (Node term : sorted) {
      JsonObject entry = new JsonObject();
      entry.addProperty("kind", kind);
      entry.addProperty("iri", term.getURI());
      entry.addProperty("zh", zh.label(term));
      entry.addProperty("en", en.label(term));
      terms.add(entry);
    }
  }
}
