package dawen.cli;

import dawen.Detail;
import dawen.Pipeline;
import dawen.cli.BuildOptions.Settings;
import dawen.cli.QuadFiles.Quads;
import dawen.graph.Iris;
import dawen.graph.Shapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes the graphs of transcripts to files, without a store. */
final class Extraction {
  private final Terminal terminal;
  private final Settings settings;
  private final Shapes shapes;
  private final Path folder;
  private final Interruption interruption;
  private int made;

  /**
   * @param folder of the files
   * @param interruption asked between two transcripts whether to stop
   */
  Extraction(
      Terminal terminal, Settings settings, Shapes shapes, Path folder, Interruption interruption) {
    this.terminal = terminal;
    this.settings = settings;
    this.shapes = shapes;
    this.folder = folder;
    this.interruption = interruption;
  }

  /**
   * Reads the inputs and writes what they give.
   *
   * @return exit code: whether all was done, something failed, or it was interrupted
   * @throws IOException if a file cannot be written; older ones are then as before
   */
  int run(Inputs inputs) throws IOException, InterruptedException {
    List<Input> files = inOrderOfGraphs(inputs.files());
    try (BuildLog log = new BuildLog(terminal, files, settings.verbose());
        QuadFiles out = new QuadFiles(folder, settings.detail() == Detail.FULL)) {
      inputs.problems().forEach(log::fail);
      write(files, out, log);
      if (interruption.isAsked()) {
        log.interrupted(folder + ": nothing is written; the same command begins anew");
        return ExitCodes.INTERRUPTED;
      }
      if (made > 0) {
        DatasetGraph references = CheckedReferences.of(settings, shapes);
        references.removeGraph(settings.iris().metadataGraph()); // it counts the transcripts
        out.finish(references);
      }
      log.tellSkipped(inputs);
      log.close(folder.toString(), 0);
      return log.hasFailures() ? ExitCodes.FAILED : ExitCodes.DONE;
    }
  }

  /** Which is that of the transcripts' ids, as sorted N-Quads have them. */
  private static List<Input> inOrderOfGraphs(List<Input> files) {
    record Keyed(String id, Input input) {}
    return files.stream()
        .map(input -> new Keyed(Iris.transcriptId(input.name()), input))
        .sorted(Comparator.comparing(Keyed::id))
        .map(Keyed::input)
        .toList();
  }

  private void write(List<Input> files, QuadFiles out, BuildLog log)
      throws IOException, InterruptedException {
    try {
      builder()
          .make(
              files,
              Conveyor.of(settings.threads()),
              outcome -> take(outcome, out, log),
              interruption::isAsked);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Builder<Quads> builder() {
    Pipeline pipeline = settings.pipeline(shapes);
    boolean full = settings.detail() == Detail.FULL;
    return new Builder<>(
        new Builder.Work<>(
            input -> input.read(terminal.in(), settings.encoding()),
            source -> false,
            source -> pipeline.run(source, settings.detail()),
            graphs -> Quads.of(graphs, settings.iris(), full)),
        settings.strict());
  }

  private void take(Outcome<Quads> outcome, QuadFiles out, BuildLog log) {
    log.add(outcome);
    if (outcome instanceof Outcome.Made<Quads> done) {
      made++;
      try {
        out.add(done.graphs());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
