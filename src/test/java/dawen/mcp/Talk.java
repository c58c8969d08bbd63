package dawen.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dawen.query.Catalogue;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFDataMgr;

/** A server in this process and a client that speaks the protocol by hand, line by line. */
final class Talk implements AutoCloseable {
  private static final String GRAPH = "src/test/resources/queries/graph.trig";

  private final OutputStream in;
  private final BufferedReader out;
  private final CompletableFuture<Void> end;
  private int id;

  private Talk(Supplier<Store> opener, Limits limits) throws IOException {
    PipedInputStream serverIn = new PipedInputStream(1 << 16);
    in = new PipedOutputStream(serverIn);
    PipedOutputStream serverOut = new PipedOutputStream();
    out =
        new BufferedReader(
            new InputStreamReader(
                new PipedInputStream(serverOut, 1 << 20), StandardCharsets.UTF_8));
    AgentServer server =
        new AgentServer(
            new Knowledge(opener),
            Catalogue.bundled(),
            limits,
            text -> text.replace("國", "国").replace("聯", "联").replace("條", "条"),
            "test");
    end =
        CompletableFuture.runAsync(
            () -> {
              try {
                server.serve(serverIn, serverOut);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** A server over the folder. */
  static Talk about(Path kg, Limits limits) throws IOException {
    Talk talk = new Talk(() -> Tdb2Store.open(kg), limits);
    talk.greet();
    return talk;
  }

  /** A server over whatever is opened. */
  static Talk about(Supplier<Store> opener) throws IOException {
    Talk talk = new Talk(opener, Limits.USUAL);
    talk.greet();
    return talk;
  }

  /** Puts the hand-made graph of the query tests into a folder. */
  static Path build(Path kg) {
    try (Tdb2Store store = Tdb2Store.create(kg)) {
      store.replace(RDFDataMgr.loadDatasetGraph(GRAPH));
    }
    return kg;
  }

  private void greet() throws IOException {
    ask(
        "initialize",
        "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"talk\",\"version\":\"1\"}}");
    say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  /** Sends a line as it is. */
  void say(String line) throws IOException {
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** The next message of the server; null at the end. */
  JsonObject hear() throws IOException {
    String line = out.readLine();
    return line == null ? null : JsonParser.parseString(line).getAsJsonObject();
  }

  /** Sends a request without waiting for its answer. */
  void request(String method, String params) throws IOException {
    id++;
    say(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(id, method, params));
  }

  /** The whole answer to a request. */
  JsonObject ask(String method, String params) throws IOException {
    request(method, params);
    return hear();
  }

  /** The result of a tool's call; its arguments are JSON, with ' for ". */
  JsonObject call(String tool, String arguments) throws IOException {
    return ask(
            "tools/call",
            "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments.replace('\'', '"')))
        .getAsJsonObject("result");
  }

  /** The text of an answer that is no error. */
  String text(String tool, String arguments) throws IOException {
    JsonObject result = call(tool, arguments);
    if (isError(result)) {
      throw new AssertionError(text(result));
    }
    return text(result);
  }

  /** The data of an answer that is no error. */
  JsonObject data(String tool, String arguments) throws IOException {
    JsonObject result = call(tool, arguments);
    if (isError(result)) {
      throw new AssertionError(text(result));
    }
    return result.getAsJsonObject("structuredContent");
  }

  /** The message of an answer that is an error. */
  String error(String tool, String arguments) throws IOException {
    JsonObject result = call(tool, arguments);
    if (!isError(result)) {
      throw new AssertionError("no error: " + text(result));
    }
    return text(result);
  }

  private static boolean isError(JsonObject result) {
    return result.has("isError") && result.get("isError").getAsBoolean();
  }

  private static String text(JsonObject result) {
    JsonArray content = result.getAsJsonArray("content");
    return content.get(0).getAsJsonObject().get("text").getAsString();
  }

  /** Ends the input and waits until the server has ended. */
  void end() throws Exception {
    in.close();
    end.get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws Exception {
    end();
  }
}
