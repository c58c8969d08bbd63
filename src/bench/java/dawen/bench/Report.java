package dawen.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The measurements as tables. */
final class Report {
  private final Results results;
  private final List<Corpus> corpora;
  private final Machine machine;
  private final Settings settings;

  Report(Results results, List<Corpus> corpora, Machine machine, Settings settings) {
    this.results = results;
    this.corpora = corpora;
    this.machine = machine;
    this.settings = settings;
  }

  /** Every section by the name of its place in the page, in the order of the page. */
  Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("machine", machine());
    sections.put("line", eachCorpus(new LineTables(results)::lines));
    sections.put("scale", new LineTables(results).scale(corpora));
    sections.put("stages", eachCorpus(new LineTables(results)::stages));
    sections.put("floors", eachCorpus(new FloorTables(results)::floors));
    sections.put("ratios", eachCorpus(new FloorTables(results)::ratios));
    sections.put("peers", eachCorpus(new PeerTable(results)::peers));
    sections.put("counts", eachCorpus(corpus -> counts(corpus.docs())));
    sections.put("start-up", startUp());
    return sections;
  }

  /** All sections with their names as headings. */
  String markdown() throws IOException {
    return sections().entrySet().stream()
        .filter(section -> !section.getValue().isEmpty())
        .map(section -> "## " + section.getKey() + "\n\n" + section.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** The machine and the best run of each step. */
  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("heap", settings.heap());
    all.put("threads", settings.threads());
    Map<String, Measured> steps = new TreeMap<>();
    results.steps().forEach(step -> results.best(step).ifPresent(it -> steps.put(step, it)));
    all.put("steps", steps);
    return new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n";
  }

  /** A table of one corpus. */
  private interface Section {
    String of(Corpus corpus) throws IOException;
  }

  private String eachCorpus(Section section) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Corpus corpus : corpora) {
      String text = section.of(corpus);
      if (!text.isEmpty()) {
        all.append(all.length() == 0 ? "" : "\n")
            .append("**%,d transcripts, %.1f MB**%n%n".formatted(corpus.docs(), megabytes(corpus)))
            .append(text);
      }
    }
    return all.toString();
  }

  private static double megabytes(Corpus corpus) throws IOException {
    return corpus.bytes() / 1e6;
  }

  private String machine() {
    return """
        | | |
        |---|---|
        | processor | %s, %d cores |
        | memory | %.0f GB |
        | disk | %s |
        | system | %s |
        | Java | %s |
        | heap of each process | %s |
        | threads | %d |
        """
        .formatted(
            machine.processor(),
            machine.cores(),
            machine.memory() / 1e9,
            machine.disk(),
            machine.system(),
            machine.java(),
            settings.heap(),
            settings.threads());
  }

  private String counts(int docs) {
    Table table =
        new Table(
            "layout",
            "transcripts",
            "exchanges, manifest",
            "exchanges, graph",
            "of them repeated",
            "transcripts that differ");
    for (Manifest.Layout layout : results.layouts(docs)) {
      table.row(
          layout.name(),
          Integer.toString(layout.files()),
          "%,d".formatted(layout.expected().exchanges()),
          "%,d".formatted(layout.found().exchanges()),
          "%,d".formatted(layout.found().duplicates()),
          Integer.toString(layout.differing().size()));
    }
    return table.markdown();
  }

  private String startUp() {
    Table table = new Table("command", "median s", "fastest", "slowest", "median CPU s", "runs");
    Map<String, String> names = new LinkedHashMap<>();
    names.put("java", "an empty program (JVM start)");
    names.put("help", "`dawen --help`");
    names.put("query", "`dawen query questions-by-outlet`, five transcripts");
    names.put("build", "`dawen build`, five transcripts into a new folder");
    names.forEach((step, name) -> startUp(table, name, results.runs("start-up/" + step)));
    return table.markdown();
  }

  private static void startUp(Table table, String name, List<Measured> runs) {
    List<Double> walls = runs.stream().filter(Measured::ok).map(Measured::wall).sorted().toList();
    List<Double> cpus = runs.stream().filter(Measured::ok).map(Measured::cpu).sorted().toList();
    if (!walls.isEmpty()) {
      table.row(
          name,
          Table.number(median(walls)),
          Table.number(walls.get(0)),
          Table.number(walls.get(walls.size() - 1)),
          Table.number(median(cpus)),
          Integer.toString(walls.size()));
    }
  }

  private static Optional<Double> median(List<Double> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }
}
