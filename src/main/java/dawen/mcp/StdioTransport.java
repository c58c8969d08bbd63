package dawen.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * JSON-RPC messages, one a line, as the protocol's stdio transport has them.
 *
 * <p>The SDK's own transport ends at the first line that is no message, and at the end of the input
 * drops the answers that are under way. This one answers such a line with an error and reads on,
 * and at the end of the input waits for what was asked.
 */
final class StdioTransport implements McpServerTransportProvider {
  private static final int MAX_LINE = 4_000_000;
  private static final String TOO_LONG = "the message is longer than " + MAX_LINE + " characters";

  private final McpJsonMapper json;
  private final BufferedReader in;
  private final OutputStream out;
  private final Duration patience;
  private final Phaser underWay = new Phaser(1);
  private McpServerSession session;
  private boolean initialized;

  /**
   * @param patience how long the last answers are waited for
   */
  StdioTransport(McpJsonMapper json, InputStream in, OutputStream out, Duration patience) {
    this.json = json;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.patience = patience;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(new Outgoing());
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return session == null ? Mono.empty() : session.closeGracefully();
  }

  /**
   * Handles messages until the input ends.
   *
   * @throws IOException if the input cannot be read
   */
  void serve() throws IOException {
    for (String line = line(); line != null; line = line()) {
      if (!line.isBlank()) {
        take(line);
      }
    }
    // who never said that it is ready gets no answers, so there are none to wait for
    if (initialized) {
      await();
    }
  }

  private void take(String line) {
    if (line.equals(TOO_LONG)) {
      refuse(McpSchema.ErrorCodes.INVALID_REQUEST, TOO_LONG);
      return;
    }
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException | RuntimeException e) {
      refuse(McpSchema.ErrorCodes.PARSE_ERROR, "the line is no JSON-RPC message");
      return;
    }
    initialized |=
        message instanceof McpSchema.JSONRPCNotification told
            && McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(told.method());
    underWay.register();
    session
        .handle(message)
        .doFinally(end -> underWay.arriveAndDeregister())
        .onErrorComplete()
        .subscribe();
  }

  private void await() {
    try {
      underWay.awaitAdvanceInterruptibly(
          underWay.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      underWay.forceTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next line without its end, {@link #TOO_LONG} in place of a longer one; null at the end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    int c = in.read();
    for (; c >= 0 && c != '\n'; c = in.read()) {
      any = true;
      if (line.length() <= MAX_LINE) {
        line.append((char) c);
      }
    }
    if (c < 0 && !any) {
      return null;
    }
    return line.length() > MAX_LINE ? TOO_LONG : line.toString();
  }

  /** JSON-RPC 2.0 §5: whose id cannot be told is null, which the SDK's own records cannot be. */
  private void refuse(int code, String message) {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":%d,\"message\":\"%s\"}}"
            .formatted(code, message));
  }

  private synchronized void send(String message) {
    try {
      out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the client reads no more", e);
    }
  }

  /** The way out. */
  private final class Outgoing implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(
          () -> {
            try {
              send(json.writeValueAsString(message));
            } catch (IOException e) {
              throw new UncheckedIOException("the answer cannot be written as JSON", e);
            }
          });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }
}
