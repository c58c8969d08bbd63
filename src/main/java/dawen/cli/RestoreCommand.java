package dawen.cli;

import dawen.store.BulkLoad;
import dawen.store.DiskSpace;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import dawen.text.TextIndexWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dawen restore}: a graph again from its dump. */
@Command(
    description = {
      "Makes a graph again from a dump that export wrote, in a new folder.",
      "Where SHA256SUMS lies beside the dump, it is checked first. An export of what was restored",
      "has the bytes of the dump."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DUMP",
      description =
          "dawen.nq, dawen.trig, dawen-plain.nq …, or .gz of it; the files of extract too")
  private List<Path> dumps;

  @Mixin private KgOption kg;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    long needed = GraphBuild.LEAST_GRAPH;
    for (Path dump : dumps) {
      if (!Restoration.isDump(dump)) {
        throw new ParameterException(
            spec.commandLine(),
            dump + ": expected a dump in nq or trig, which keep the named graphs (or .gz of it)");
      }
      needed += Files.size(dump) * (Restoration.isCompressed(dump) ? 8 : 1) / 2;
    }
    DiskSpace.check(kg.folder(), needed, "nothing is restored");
    String restored = load();
    index();
    terminal.err().println(restored);
    return ExitCodes.DONE;
  }

  private String load() throws IOException {
    try (BulkLoad load = BulkLoad.into(kg.folder())) {
      Restoration restoration = new Restoration(load);
      for (Path dump : dumps) {
        terminal.progress("restoring " + dump + " …");
        restoration.add(dump);
      }
      terminal.endProgress();
      if (restoration.graphs() == 0) {
        throw new StoreException(dumps.get(0) + ": holds no quads; nothing is restored");
      }
      load.commit();
      return "%s: %s with %s restored"
          .formatted(
              kg.folder(),
              Text.count(restoration.graphs(), "graph"),
              Text.count((int) restoration.triples(), "triple"));
    }
  }

  private void index() {
    try (Tdb2Store store = Tdb2Store.open(kg.folder())) {
      new TextIndexWriter(kg.folder(), store).make(Thresholds.ofProcess().textsIndexed(), () -> {});
    } catch (IOException e) {
      terminal.say(kg.folder() + ": the texts could not be indexed: " + e.getMessage());
    }
  }
}
