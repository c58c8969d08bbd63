package dawen.cli;

import dawen.query.Suggestions;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dawen export}: the graph as files. */
@Command(
    description = {
      "Writes the graph to files, the same bytes for the same graph.",
      "  graph     nq, trig, jsonld keep the named graphs; nt, ttl merge them",
      "  tables    csv: conferences, exchanges, mentions, outlets, places, topics;",
      "            jsonl: exchanges with both texts and their offsets",
      "  networks  gexf, graphml: outlets and topics; countries in one answer",
      "  metadata  void.ttl; croissant.json and datapackage.json of what is written",
      "With all of it comes SHA256SUMS, for: sha256sum -c SHA256SUMS"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "FORMAT",
      description = {
        "any of nq trig nt ttl jsonld csv jsonl gexf graphml",
        "metadata, parted by commas; a dump of the graph or",
        "jsonl also compressed (nq.gz); all: each of them once",
        "(default: nq,ttl,csv,jsonl,gexf,graphml,metadata)"
      })
  private List<String> formats =
      List.of("nq", "ttl", "csv", "jsonl", "gexf", "graphml", "metadata");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "folder to write to")
  private Path folder;

  @Option(
      names = "--plain",
      description = "leave out where each fact is printed (dawen-plain.nq …, much smaller)")
  private boolean plain;

  @Option(
      names = "--without-text",
      description = {
        "write the facts edition instead: dawen-facts.trig, with no word of the transcripts but names",
        "(texts, headings, slogans, titles and quotations are left out)"
      })
  private boolean withoutText;

  @Mixin private KgOption kg;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    for (String word : formats) {
      if (!Dumps.words().contains(word)) {
        throw unknown(word);
      }
    }
    try (Tdb2Store store = Tdb2Store.open(kg.folder())) {
      Files.createDirectories(folder);
      if (withoutText) {
        tell(Facts.write(store, StoredBase.of(store), folder));
        return ExitCodes.DONE;
      }
      for (Path file : new Dumps(store, StoredBase.of(store), folder, plain).write(formats)) {
        tell(file);
      }
    }
    return ExitCodes.DONE;
  }

  private void tell(Path file) throws IOException {
    terminal.err().println(file + "  " + Files.size(file) + " bytes");
  }

  private ParameterException unknown(String word) {
    List<String> nearest = Suggestions.nearest(word, Dumps.words(), 2);
    return new ParameterException(
        spec.commandLine(),
        "no format \"%s\"%s (there are %s)"
            .formatted(word, Suggestions.didYouMean(nearest), String.join(" ", Dumps.words())));
  }
}
