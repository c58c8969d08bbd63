package dawen.serve;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose clients do not keep pace, looking at all of them now and then. Jetty's
 * own limit is one of silence: a byte now and then holds a connection, or a thread, for ever.
 */
final class Paces extends AbstractLifeCycle implements Connection.Listener {

  private final ConcurrentHashMap<Connection, Pace> paces = new ConcurrentHashMap<>();
  private final Pace.Bounds bounds;
  private final Scheduler clock;
  private volatile Scheduler.Task next;

  /**
   * @param clock runs before this is started
   */
  Paces(Pace.Bounds bounds, Scheduler clock) {
    this.bounds = bounds;
    this.clock = clock;
  }

  @Override
  protected void doStart() {
    next = clock.schedule(this::look, bounds.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  @Override
  public void onOpened(Connection connection) {
    paces.put(connection, new Pace(bounds));
  }

  @Override
  public void onClosed(Connection connection) {
    paces.remove(connection);
  }

  private void look() {
    paces.forEach(
        (connection, pace) -> {
          if (pace.isLate()) {
            connection.getEndPoint().close();
          }
        });
    if (isRunning()) {
      doStart();
    }
  }

  private Pace of(Request request) {
    Pace pace = paces.get(request.getConnectionMetaData().getConnection());
    return pace == null ? new Pace(bounds) : pace;
  }

  /** To stand before what reads bodies. */
  Handler fromTheHeadOn(Handler then) {
    return new Handler.Wrapper(then) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        Pace pace = of(request);
        pace.begin(request);
        Request.addCompletionListener(request, failure -> pace.end(request));
        return super.handle(request, new Paced(request, response, pace), callback);
      }
    };
  }

  /** To stand behind it. */
  Handler fromTheBodyOn(Handler then) {
    return new Handler.Wrapper(then) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        of(request).arrived();
        return super.handle(request, response, callback);
      }
    };
  }

  /** An answer that tells when it waits for its client. */
  private static final class Paced extends Response.Wrapper {
    private final Pace pace;

    Paced(Request request, Response response, Pace pace) {
      super(request, response);
      this.pace = pace;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      pace.write(content == null ? 0 : content.remaining());
      super.write(last, content, Callback.from(pace::written, callback));
    }
  }
}
