package dawen.mcp;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.store.StoreException;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.FmtUtils;

/** What an agent's user can put into the conversation: catalogue, queries, ontology, metadata. */
final class Resources {
  private static final String ROOT = "dawen://";
  private static final String MARKDOWN = "text/markdown";
  private static final String TURTLE = "text/turtle";

  private final Asker asker;

  Resources(Asker asker) {
    this.asker = asker;
  }

  List<SyncResourceSpecification> list() {
    List<SyncResourceSpecification> list = new ArrayList<>();
    list.add(
        resource(
            "catalogue.md",
            MARKDOWN,
            "The ready-made queries by theme, with the question that each answers",
            () -> ListQueries.catalogue(asker.offered(), false)));
    list.add(
        resource(
            "catalogue.zh.md",
            MARKDOWN,
            "现成查询目录：按类别列出各查询所回答的问题",
            () -> ListQueries.catalogue(asker.offered(), true)));
    list.add(
        resource(
            "ontology.md",
            MARKDOWN,
            "How exchanges, questions, answers and mentions hang together, with an example query",
            SchemaTool::shape));
    list.add(
        resource(
            "ontology.ttl",
            TURTLE,
            "The ontology: every term with definition and example in Chinese and English",
            OntologyFile.DAWEN::text));
    list.add(
        resource(
            "dataset.ttl",
            TURTLE,
            "What the graph holds: counts, period, licence (VoID and DCAT)",
            this::dataset));
    asker.offered().forEach(query -> list.add(query(query)));
    return list;
  }

  private static SyncResourceSpecification query(CannedQuery query) {
    return resource(
        "queries/" + query.name() + ".rq",
        "application/sparql-query",
        query.summary() + " " + query.summaryZh(),
        query::text);
  }

  private static SyncResourceSpecification resource(
      String path, String type, String description, Supplier<String> text) {
    String uri = ROOT + path;
    Resource resource = Resource.builder(uri, path).description(description).mimeType(type).build();
    return new SyncResourceSpecification(
        resource,
        (exchange, request) ->
            ReadResourceResult.builder(
                    List.of(TextResourceContents.builder(uri, read(text)).mimeType(type).build()))
                .build());
  }

  private static String read(Supplier<String> text) {
    try {
      return text.get();
    } catch (StoreException | RefusedException e) {
      throw McpError.builder(ErrorCodes.INTERNAL_ERROR).message(e.getMessage()).build();
    }
  }

  /** The graph that describes the dataset. */
  private String dataset() {
    String graph = FmtUtils.stringForURI(asker.base() + "graph/metadata");
    Query query = Asker.parse("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH " + graph + " { ?s ?p ?o } }");
    query.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter writer = new ResultWriter(Format.TTL, WriteOptions.plain());
    asker.ask(query, execution -> writer.write(query, execution, out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
