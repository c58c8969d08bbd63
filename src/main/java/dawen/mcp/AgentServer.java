package dawen.mcp;

import dawen.query.Catalogue;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The server: tools, resources and prompts over the graph, by the official SDK.
 *
 * <p>Six tools and not one for each canned query: fifty descriptions would stand in the model's
 * context at all times, and a model chooses worse among many. {@code run_query} names them all in
 * one description, and {@code list_queries} explains those that are asked for.
 */
public final class AgentServer {
  private static final String INSTRUCTIONS =
      "Questions of reporters and answers of speakers at Chinese press conferences, as a graph."
          + " Texts are Chinese; names are in Chinese and English. Usual way: run_query to find the"
          + " exchanges (by country, outlet, topic, year or wording), then exchange to read up to"
          + " ten of them in whole. sparql, after schema, only for what no query answers. Quote the"
          + " Chinese words as printed, mark translations as yours, and cite file and number. The"
          + " graph holds only the transcripts that were given to it: absence proves nothing.";

  private final Asker asker;
  private final Limits limits;
  private final String version;

  /**
   * @param knowledge the graph
   * @param catalogue the canned queries
   * @param limits what one call may take
   * @param simplified a text in simplified characters, for names in traditional ones
   * @param version of the program
   */
  public AgentServer(
      Knowledge knowledge,
      Catalogue catalogue,
      Limits limits,
      UnaryOperator<String> simplified,
      String version) {
    this.asker = new Asker(knowledge, catalogue, limits, simplified);
    this.limits = limits;
    this.version = version;
  }

  /**
   * Answers messages, one a line, until the input ends and what was asked is answered.
   *
   * @param out gets nothing but messages
   * @throws IOException if the input cannot be read
   */
  public void serve(InputStream in, OutputStream out) throws IOException {
    Calls calls = new Calls(limits.time(), asker::stop);
    StdioTransport transport =
        new StdioTransport(McpJsonDefaults.getMapper(), in, out, calls.patience());
    McpSyncServer server =
        McpServer.sync(transport)
            .serverInfo("dawen", version)
            .instructions(INSTRUCTIONS)
            .capabilities(
                ServerCapabilities.builder()
                    .tools(false)
                    .resources(false, false)
                    .prompts(false)
                    .completions()
                    .build())
            // the tools check for themselves, and say what was perhaps meant
            .validateToolInputs(false)
            .tools(tools().stream().map(tool -> specification(tool, calls)).toList())
            .resources(new Resources(asker).list())
            .prompts(new Prompts(asker).list())
            .completions(new Prompts(asker).completions())
            .build();
    try {
      transport.serve();
    } finally {
      server.close();
    }
  }

  private List<AgentTool> tools() {
    return List.of(
        new RunQuery(asker),
        new ExchangeTool(asker),
        new Find(asker),
        new ListQueries(asker),
        new SchemaTool(asker),
        new Sparql(asker));
  }

  private static SyncToolSpecification specification(AgentTool tool, Calls calls) {
    return SyncToolSpecification.builder()
        .tool(describe(tool))
        .callHandler((exchange, request) -> calls.answer(tool, request.arguments()))
        .build();
  }

  private static Tool describe(AgentTool tool) {
    return Tool.builder(tool.name(), JsonSchema.object(tool.arguments(), tool.required()))
        .title(tool.title())
        .description(tool.description())
        .outputSchema(JsonSchema.object(tool.answer(), List.of()))
        .annotations(
            ToolAnnotations.builder()
                .title(tool.title())
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }
}
