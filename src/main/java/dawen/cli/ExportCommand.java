package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.Catalogue;
import dawen.query.Format;
import dawen.query.ResultWriter;
import dawen.query.Suggestions;
import dawen.query.WriteOptions;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
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
      "nq, trig keep the named graphs; nt, ttl merge them; csv gives the tables of all questions",
      "and all mentions."
    })
final class ExportCommand implements Callable<Integer> {
  private static final List<String> TABLES = List.of("exchanges", "mentions");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "FORMAT",
      description = "any of nq trig nt ttl csv, parted by commas (default: nq,ttl)")
  private List<String> formats = List.of("nq", "ttl");

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

  @Mixin private KgOption kg;

  /** Writes one form of the graph into a folder. */
  private interface Writer {
    void write(Tdb2Store store, Path folder) throws IOException;
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Writer> writers = new ArrayList<>();
    formats.forEach(word -> writers.add(writer(word)));
    try (Tdb2Store store = Tdb2Store.open(kg.folder())) {
      Files.createDirectories(folder);
      for (Writer writer : writers) {
        writer.write(store, folder);
      }
    }
    return ExitCodes.DONE;
  }

  private Map<String, Writer> known() {
    Map<String, Writer> known = new LinkedHashMap<>();
    known.put("nq", dump("nq", Lang.NQUADS));
    known.put("trig", dump("trig", Lang.TRIG));
    known.put("nt", dump("nt", Lang.NTRIPLES));
    known.put("ttl", dump("ttl", Lang.TURTLE));
    known.put("csv", this::tables);
    return known;
  }

  private Writer writer(String word) {
    Map<String, Writer> known = known();
    Writer writer = known.get(word);
    if (writer == null) {
      throw new ParameterException(
          spec.commandLine(),
          "no format \"%s\"%s There are %s"
              .formatted(
                  word,
                  Suggestions.didYouMean(Suggestions.nearest(word, known.keySet(), 2)),
                  String.join(" ", known.keySet())));
    }
    return writer;
  }

  private Writer dump(String ending, Lang lang) {
    return (store, into) -> {
      Path file = into.resolve((plain ? "dawen-plain." : "dawen.") + ending);
      try (Output out = Output.ofFile(file)) {
        store.dump(
            out.stream(), lang, graph -> !plain || !graph.contains("/graph/provenance/"));
        out.finish();
      }
      written(file);
    };
  }

  private void tables(Tdb2Store store, Path into) throws IOException {
    for (String name : TABLES) {
      Query query = Catalogue.bundled().find(name).map(CannedQuery::query).orElseThrow();
      Path file = into.resolve(name + ".csv");
      try (QueryExecution execution = store.query(query);
          Output out = Output.ofFile(file)) {
        new ResultWriter(Format.CSV, WriteOptions.plain()).write(query, execution, out.stream());
        out.finish();
      }
      written(file);
    }
  }

  private void written(Path file) throws IOException {
    terminal.err().println(file + "  " + Files.size(file) + " bytes");
  }
}
