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
  private static final int FAULTS_SHOWN = 10;

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
      Lines lines = Lines.of(source.text());
      if (!result.violations().isEmpty()) {
        return broken(input, result.violations(), lines);
      }
      List<Doubt> doubts = doubts(result, lines);
      return strict && !doubts.isEmpty()
          ? new Outcome.Failed(input, doubtful(input, doubts))
          : new Outcome.Made(input, source.sha256(), result, doubts);
    } catch (SourceException | TranscriptException e) {
      return new Outcome.Failed(input, input.inFrontOf(e.getMessage()));
    }
  }

  /** What the shapes find wrong, each with its line in the file. */
  private static Outcome broken(Input input, List<Violation> violations, Lines lines) {
    return new Outcome.Failed(
        input,
        "%s: not stored, its graph does not have the shape it should (%s)"
            .formatted(input.shown(), Text.count(violations.size(), "fault")),
        violations.stream()
            .limit(FAULTS_SHOWN)
            .map(violation -> ShapeFault.inWords(input, violation, lines))
            .toList());
  }

  /** What the reader doubts, then what the shapes do. */
  private static List<Doubt> doubts(Pipeline.Result result, Lines lines) {
    List<Doubt> doubts = new ArrayList<>(result.annotated().conference().doubts());
    result.warnings().forEach(warning -> doubts.add(ShapeFault.asDoubt(warning, lines)));
    return doubts;
  }

  private static String doubtful(Input input, List<Doubt> doubts) {
    return "%s: not stored because of --strict and %s, such as %s"
        .formatted(
            input.shown(), Text.count(doubts.size(), "doubt"), BuildLog.inWords(doubts.get(0)));
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
