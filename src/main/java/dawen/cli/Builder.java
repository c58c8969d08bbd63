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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Makes the graphs of many inputs on several threads; the outcomes come in the order of the inputs,
 * on however many threads.
 *
 * @param <T> the form that the graphs are handed on in
 */
final class Builder<T> {
  private static final int FAULTS_SHOWN = 10;

  private final Work<T> work;
  private final boolean strict;
  private final Map<String, Seen> seen = new HashMap<>();

  /**
   * What is done to each input, on any thread.
   *
   * @param reader reads an input, or throws a {@link SourceException}
   * @param stored whether a file is stored, read the same way, and need not be made again
   * @param pipeline makes the graphs
   * @param form brings them into the form that they are handed on in
   */
  record Work<T>(
      Function<Input, SourceFile> reader,
      Predicate<SourceFile> stored,
      Function<SourceFile, Pipeline.Result> pipeline,
      Function<DatasetGraph, T> form) {}

  /** An input whose name is taken. */
  private record Seen(Input input, String sha256) {}

  /**
   * @param strict whether a doubt keeps a transcript from being stored
   */
  Builder(Work<T> work, boolean strict) {
    this.work = work;
    this.strict = strict;
  }

  /**
   * Makes the inputs.
   *
   * @param stop once it is true, no further outcome is handed on
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void make(List<Input> inputs, Conveyor conveyor, Consumer<Outcome<T>> taker, BooleanSupplier stop)
      throws InterruptedException {
    List<Job> jobs = inputs.stream().map(Job::new).toList();
    conveyor.run(jobs, outcome -> taker.accept(once(outcome)), stop);
  }

  /** One input to make. */
  private final class Job implements Conveyor.Item<Outcome<T>> {
    private final Input input;

    Job(Input input) {
      this.input = input;
    }

    @Override
    public long bytes() {
      return input.weight();
    }

    @Override
    public Outcome<T> call() {
      return make(input);
    }

    /** It spoils this file, the others are read all the same. */
    @Override
    public Outcome<T> spoilt(Throwable fault) {
      return new Outcome.Failed<>(input, Shortage.inWords(input, fault));
    }
  }

  private Outcome<T> make(Input input) {
    try {
      SourceFile source = work.reader().apply(input);
      if (work.stored().test(source)) {
        return new Outcome.Unchanged<>(input, source.sha256());
      }
      return outcome(input, source, work.pipeline().apply(source));
    } catch (SourceException | TranscriptException e) {
      return new Outcome.Failed<>(input, input.inFrontOf(e.getMessage()));
    }
  }

  private Outcome<T> outcome(Input input, SourceFile source, Pipeline.Result result) {
    List<Doubt> doubts = result.annotated().conference().doubts();
    if (!result.findings().isEmpty()) {
      Lines lines = Lines.of(source.text());
      if (!result.violations().isEmpty()) {
        return broken(input, result.violations(), lines);
      }
      doubts = new ArrayList<>(doubts);
      for (Violation warning : result.warnings()) {
        doubts.add(ShapeFault.asDoubt(warning, lines));
      }
    }
    if (strict && !doubts.isEmpty()) {
      return new Outcome.Failed<>(input, doubtful(input, doubts));
    }
    return new Outcome.Made<>(
        input,
        source.sha256(),
        Outcome.Figures.of(result.annotated()),
        doubts,
        work.form().apply(result.graphs()));
  }

  /** What the shapes find wrong, each with its line in the file. */
  private Outcome<T> broken(Input input, List<Violation> violations, Lines lines) {
    return new Outcome.Failed<>(
        input,
        "%s: not stored, its graph does not have the shape it should (%s)"
            .formatted(input.shown(), Text.count(violations.size(), "fault")),
        violations.stream()
            .limit(FAULTS_SHOWN)
            .map(violation -> ShapeFault.inWords(input, violation, lines))
            .toList());
  }

  private static String doubtful(Input input, List<Doubt> doubts) {
    return "%s: not stored because of --strict and %s, such as %s"
        .formatted(
            input.shown(), Text.count(doubts.size(), "doubt"), BuildLog.inWords(doubts.get(0)));
  }

  /** Lets one of several inputs through that would have the same IRIs. */
  private Outcome<T> once(Outcome<T> outcome) {
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
        ? new Outcome.Identical<>(input, namesake.input())
        : new Outcome.Failed<>(
            input,
            input.shown() + ": same name as " + namesake.input().shown() + "; rename one of them");
  }

  private String sha256(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Made<T> made) {
      return made.sha256();
    }
    return outcome instanceof Outcome.Unchanged<T> unchanged ? unchanged.sha256() : null;
  }
}
