package dawen.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that goes on beside other work: what a small build does takes less time than its start. */
final class Meanwhile {
  private Meanwhile() {}

  /**
   * Begins to make something. Who asks for it waits until it is made, and gets what was thrown
   * where it could not be.
   *
   * @param work that nothing else needs before; beside what first touches Jena it must not touch
   *     Jena, whose classes wait for each other when two threads load them
   */
  static <T> Supplier<T> make(Supplier<T> work) {
    CompletableFuture<T> made = CompletableFuture.supplyAsync(work);
    return () -> {
      try {
        return made.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException fault ? fault : e;
      }
    };
  }
}
