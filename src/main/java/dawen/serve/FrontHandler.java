package dawen.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The outermost handler: puts the heads on every answer, refuses compressed requests and clients
 * that have too many requests open at once.
 */
final class FrontHandler extends Handler.Wrapper {

  /** Attribute of a request: why it is refused, in words for who asked. */
  static final String REASON = FrontHandler.class.getName() + ".reason";

  private final Shares open;

  /**
   * @param open requests that a client may have open at once, those that wait included
   */
  FrontHandler(Handler next, int open) {
    super(next);
    this.open = new Shares(open);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Heads.put(response.getHeaders());
    if (isCompressed(request)) {
      response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, "identity");
      String reason = "a compressed request is not read; send it as it is";
      return refuse(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, reason);
    }
    Client client = Client.of(request.getConnectionMetaData().getRemoteSocketAddress());
    if (!open.take(client)) {
      return refuse(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, null);
    }
    Request.addCompletionListener(request, failure -> open.giveBack(client));
    return super.handle(request, response, callback);
  }

  /** A few bytes can stand for gigabytes. */
  private static boolean isCompressed(Request request) {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return coding != null && !coding.strip().equalsIgnoreCase("identity");
  }

  private static boolean refuse(
      Request request, Response response, Callback callback, int status, String reason) {
    request.setAttribute(REASON, reason);
    Response.writeError(request, response, callback, status);
    return true;
  }
}
