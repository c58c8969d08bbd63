package dawen.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers for what no servlet answers: requests that cannot be read, servlets that fail.
 *
 * <p>Jetty's own pages name classes and repeat the address; these say what the status means, what
 * was wrong with the request's form, and nothing of the program or the machine.
 */
final class HttpErrors extends ErrorHandler {

  /** Seconds after which it is worth to ask again. */
  static final String RETRY_AFTER = "2";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Throwable cause = (Throwable) request.getAttribute(ERROR_EXCEPTION);
    int status = cause instanceof HttpException bad ? bad.getCode() : response.getStatus();
    response.setStatus(status);
    Heads.put(response.getHeaders());
    response.getHeaders().put("Cache-Control", "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put("Retry-After", RETRY_AFTER);
    }
    if (HttpStatus.hasNoBody(status)) {
      response.write(true, null, callback);
      return true;
    }
    response.getHeaders().put("Content-Type", "application/problem+json");
    String json = Problem.of(status, detail(request, status, cause)).json();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(new HttpField.LongValueHttpField("Content-Length", body.length));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /** Of a fault of the server the log has more; of one of the request, its form is told. */
  private static String detail(Request request, int status, Throwable cause) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      return "too much is asked for at once; ask again after " + RETRY_AFTER + " seconds";
    }
    if (HttpStatus.isServerError(status) && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
      return "a fault of the server; its log has more";
    }
    return ofForm(cause)
        .or(() -> Optional.ofNullable((String) request.getAttribute(FrontHandler.REASON)))
        .orElse("the request cannot be answered: " + HttpStatus.getMessage(status));
  }

  /** What the reader of requests says of one: a few words, none of them the request's own. */
  private static Optional<String> ofForm(Throwable cause) {
    return cause instanceof HttpException bad && bad.getReason() != null
        ? Optional.of("the request cannot be read: " + bad.getReason())
        : Optional.empty();
  }
}
