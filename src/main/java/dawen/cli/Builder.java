package dawen.cli;

import dawen.Pipeline;
import dawen.conference.Doubt;
import dawen.graph.Iris;
import dawen.graph.Violation;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import dawen.transcript.TranscriptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes the graphs of many inputs on several threads; the outcomes come in the order of the inputs,
 * on however many threads.
 */
final class Builder {
  private final Pipeline pipeline;
  private final Predicate<SourceFile> stored;
  private final Function<Input, SourceFile> reader;
  private final boolean strict;
  private final Map<String, Seen> seen = new HashMap<>();

  /** An input whose name is taken. */
  private record Seen(Input input, String sha256) {}

  /**
   * @param stored whether a file is stored, read the same way, and need not be made again
   * @param reader reads an input, or throws a {@link SourceException}
   * @param strict whether a doubt keeps a transcript from being stored
   */
  Builder(
      Pipeline pipeline,
      Predicate<SourceFile> stored,
      Function<Input, SourceFile> reader,
      boolean strict) {
    this.pipeline = pipeline;
    this.stored = stored;
    this.reader = reader;
    this.strict = strict;
  }

  /**
   * Makes some inputs; to be called for one batch after another.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void make(List<Input> inputs, int threads, Consumer<Outcome> taker) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      inputs.forEach(input -> outcomes.add(pool.submit(() -> make(input))));
      for (int i = 0; i < inputs.size(); i++) {
        taker.accept(once(result(inputs.get(i), outcomes.set(i, null))));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Outcome result(Input input, Future<Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      // a fault of the program: it spoils this file, the others are read all the same
      return new Outcome.Failed(
          input, input.shown() + ": could not be read, by a fault of the program: " + e.getCause());
    }
  }

  private Outcome make(Input input) {
    try {
      SourceFile source = reader.apply(input);
      if (stored.test(source)) {
        return new Outcome.Unchanged(input, source.sha256());
      }
      Pipeline.Result result = pipeline.run(source);
      String fault = fault(input, result);
      return fault == null
          ? new Outcome.Made(input, source.sha256(), result)
          : new Outcome.Failed(input, fault);
    } catch (SourceException | TranscriptException e) {
      return new Outcome.Failed(input, input.inFrontOf(e.getMessage()));
    }
  }

  private String fault(Input input, Pipeline.Result result) {
    if (!result.violations().isEmpty()) {
      Violation first = result.violations().get(0);
      return "%s: its graph does not have the shape it should (%s), such as %s"
          .formatted(input.shown(), Text.count(result.violations().size(), "fault"), first);
    }
    List<Doubt> doubts = result.annotated().conference().doubts();
    if (strict && !doubts.isEmpty()) {
      return "%s: not stored because of --strict and %s, such as %s"
          .formatted(
              input.shown(), Text.count(doubts.size(), "doubt"), BuildLog.inWords(doubts.get(0)));
    }
    return null;
  }

  /** Lets one of several inputs through that would have the same IRIs. */
  private Outcome once(Outcome outcome) {
    String sha256 = sha256(outcome);
    if (sha256 == null) {
      return outcome;
    }
    Input input = outcome.input();
    Seen namesake = seen.putIfAbsent(Iris.transcriptId(input.name()), new Seen(input, sha256));
    if (namesake == null) {
      return outcome;
    }
    return namesake.sha256().equals(sha256)
        ? new Outcome.Identical(input, namesake.input())
        : new Outcome.Failed(
            input,
            input.shown() + ": same name as " + namesake.input().shown() + "; rename one of them");
  }

  private static String sha256(Outcome outcome) {
    if (outcome instanceof Outcome.Made made) {
      return made.sha256();
    }
    return outcome instanceof Outcome.Unchanged unchanged ? unchanged.sha256() : null;
  }
}
