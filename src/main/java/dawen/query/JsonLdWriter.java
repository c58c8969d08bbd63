package dawen.query;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes sorted quads as JSON-LD 1.1, compacted with the prefixes as context. Jena's own writer
 * goes through a dataset, in which the order is lost.
 */
final class JsonLdWriter {
  private JsonLdWriter() {}

  static void write(SortedSet<Quad> quads, Map<String, String> prefixes, OutputStream out)
      throws IOException {
    JsonObjectBuilder context = Json.createObjectBuilder();
    new TreeMap<>(prefixes).forEach(context::add);
    try {
      // not with native types: titanium 1.7.0 then takes the language off a literal
      QuadsToJsonld nodes = JsonLd.fromRdf().ordered(true);
      for (Quad quad : quads) {
        add(quad, nodes);
      }
      JsonObject compact =
          JsonLd.compact(JsonDocument.of(nodes.toJsonLd()), JsonDocument.of(context.build()))
              .ordered(true)
              .get();
      out.write(pretty(compact).getBytes(StandardCharsets.UTF_8));
    } catch (JsonLdError | RdfConsumerException cause) {
      throw new IOException("the graph has no JSON-LD form: " + cause.getMessage(), cause);
    }
  }

  private static void add(Quad quad, QuadsToJsonld nodes) throws RdfConsumerException {
    String subject = resource(quad.getSubject());
    String predicate = resource(quad.getPredicate());
    String graph = quad.isDefaultGraph() ? null : resource(quad.getGraph());
    Node object = quad.getObject();
    if (!object.isLiteral()) {
      nodes.quad(subject, predicate, resource(object), null, null, null, graph);
      return;
    }
    String language = object.getLiteralLanguage();
    nodes.quad(
        subject,
        predicate,
        object.getLiteralLexicalForm(),
        object.getLiteralDatatypeURI(),
        language.isEmpty() ? null : language,
        null,
        graph);
  }

  private static String resource(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private static String pretty(JsonObject object) {
    StringWriter text = new StringWriter();
    Map<String, Object> indented = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (JsonWriter writer = Json.createWriterFactory(indented).createWriter(text)) {
      writer.write(object);
    }
    return text.toString().strip() + "\n";
  }
}
