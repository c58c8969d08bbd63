package dawen.mcp;

import dawen.query.CannedQueryException;
import dawen.query.ParameterException;
import dawen.store.StoreException;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs calls of tools and turns whatever happens into an answer, so that no call ends the server.
 *
 * <p>A query is stopped by its time limit wherever the engine looks at the clock; a single regular
 * expression can run past it. So each call has a thread of its own, which is left behind then, and
 * ends with the process.
 */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final double FULL = 0.7;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "dawen-mcp-call");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration patience;
  private final Runnable stop;

  /**
   * @param limit how long a query may run
   * @param stop stops the queries that run, where memory runs short
   */
  Calls(Duration limit, Runnable stop) {
    this.patience = limit.plus(GRACE);
    this.stop = stop;
  }

  /** How long an answer can take at most. */
  Duration patience() {
    return patience;
  }

  CallToolResult answer(AgentTool tool, Map<String, Object> given) {
    Future<Reply> call =
        threads.submit(() -> tool.call(new Arguments(given, tool.arguments().keySet())));
    try {
      Reply reply = await(call);
      return CallToolResult.builder()
          .addTextContent(reply.text())
          .structuredContent(reply.data())
          .build();
    } catch (TimeoutException e) {
      call.cancel(true);
      return error("the call took longer than " + patience.toSeconds() + " s and was given up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return error("the server is ending");
    } catch (ExecutionException e) {
      return error(message(tool, e.getCause()));
    }
  }

  /** Looks after the memory while it waits: who runs out of it cannot tell anybody. */
  private Reply await(Future<Reply> call)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      try {
        return call.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (isMemoryShort()) {
          stop.run();
        }
      }
    }
    throw new TimeoutException();
  }

  /** Whether the last collection of garbage left most of the heap full. */
  private static boolean isMemoryShort() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left =
          pool.isCollectionUsageThresholdSupported() ? pool.getCollectionUsage() : null;
      if (left != null && left.getMax() > 0 && left.getUsed() > left.getMax() * FULL) {
        return true;
      }
    }
    return false;
  }

  private static CallToolResult error(String message) {
    return CallToolResult.builder().addTextContent(message).isError(true).build();
  }

  private static String message(AgentTool tool, Throwable fault) {
    if (fault instanceof RefusedException
        || fault instanceof ParameterException
        || fault instanceof CannedQueryException
        || fault instanceof StoreException) {
      return fault.getMessage();
    }
    if (fault instanceof OutOfMemoryError || fault instanceof StackOverflowError) {
      return "the query takes more memory than there is: ask for less";
    }
    LOG.error("the tool {} failed", tool.name(), fault);
    return "a fault of the program, of which its log has more: " + fault;
  }
}
