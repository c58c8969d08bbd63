package dawen.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code dawen mcp} in a process of its own. */
class McpClientTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final String[] COMMAND = {
    "-cp", System.getProperty("java.class.path"), "dawen.cli.Main", "mcp", "--kg"
  };

  @TempDir private Path folder;

  @Test
  void theSdksOwnClientListsCallsReadsAndPrompts() {
    Path kg = Talk.build(folder.resolve("kg"));
    ServerParameters server = ServerParameters.builder(JAVA).args(arguments(kg)).build();
    StdioClientTransport transport = new StdioClientTransport(server, McpJsonDefaults.getMapper());
    try (McpSyncClient client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .build()) {
      assertEquals("dawen", client.initialize().serverInfo().name());
      assertEquals(6, client.listTools().tools().size());
      CallToolResult result =
          client.callTool(
              CallToolRequest.builder("run_query")
                  .arguments(
                      Map.of("query", "questions-by-outlet", "parameters", Map.of("outlet", "路透社")))
                  .build());
      assertFalse(Boolean.TRUE.equals(result.isError()));
      assertTrue(((TextContent) result.content().get(0)).text().contains("exchange/2026/1"));
      assertTrue(result.structuredContent().toString().contains("exchange/2026/1"));
      assertTrue(client.listResources().resources().size() > 50);
      ReadResourceRequest catalogue = ReadResourceRequest.builder("dawen://catalogue.md").build();
      assertEquals(1, client.readResource(catalogue).contents().size());
      assertEquals(3, client.listPrompts().prompts().size());
      Map<String, Object> phrase = Map.of("phrase", "示例");
      assertEquals(
          1,
          client
              .getPrompt(GetPromptRequest.builder("phrase_history").arguments(phrase).build())
              .messages()
              .size());
    }
  }

  @Test
  void theProcessEndsWithItsInput() throws IOException, InterruptedException {
    Path kg = Talk.build(folder.resolve("kg"));
    Process process = start(kg);
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aFolderThatIsNotThereIsToldOnStandardError() throws IOException, InterruptedException {
    Process process = start(folder.resolve("none"));
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue());
    assertTrue(err.contains("there is no graph here; build one first"), err);
    assertEquals(0, process.getInputStream().readAllBytes().length);
  }

  private static List<String> arguments(Path kg) {
    return Stream.concat(Stream.of(COMMAND), Stream.of(kg.toString())).toList();
  }

  private static Process start(Path kg) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(arguments(kg));
    return new ProcessBuilder(command).start();
  }
}
