package dawen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the whole line, its floors and its peers, process by process; see {@code run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures dawen on generated corpora: stages, whole lines, floors, peers, start-up.",
      "Every measurement is kept; a run that was broken off goes on where it was."
    })
final class WholeRun implements Callable<Integer> {
  private static final int LARGE = 2_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "DOCS",
      description = "sizes of corpora (default: 100 1000)")
  private List<Integer> sizes = List.of(100, 1000);

  @Option(names = "--heap", paramLabel = "SIZE", description = "most heap of each process (4g)")
  private String heap = "4g";

  @Option(names = "--threads", paramLabel = "N", description = "default: one for each processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shared",
      paramLabel = "FOLDER",
      description = "holds transcripts/, the seeds, and bench/, generator and peers (../shared)")
  private Path shared;

  @Option(names = "--work", paramLabel = "FOLDER", description = "for all that is written")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "dawen-bench");

  @Option(names = "--runs", paramLabel = "N", description = "of each step; the best counts (3)")
  private int runs = 3;

  @Option(
      names = "--large-runs",
      paramLabel = "N",
      description = "the same for corpora of " + LARGE + " and more (1)")
  private int largeRuns = 1;

  @Option(names = "--start-ups", paramLabel = "N", description = "rounds of short commands (15)")
  private int startUps = 15;

  @Option(names = "--no-peers", negatable = false, description = "leave the peers out")
  private boolean noPeers;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "steps whose name holds it, such as 1000/build or peer")
  private Pattern only = Pattern.compile("");

  @Option(names = "--again", description = "measure anew what has been measured")
  private boolean again;

  @Option(names = "--keep", description = "leave graphs and dumps in the work folder")
  private boolean keep;

  @Option(names = "--query", paramLabel = "NAME", description = "the canned query of a whole line")
  private String query = "topics-by-outlet-country";

  @Option(names = "--limit", paramLabel = "MINUTES", description = "for one process (120)")
  private int limit = 120;

  @Option(names = "--update", description = "write the tables into docs/performance.md")
  private boolean update;

  private final PrintStream out;
  private Settings settings;
  private Results results;
  private Runner runner;

  private WholeRun(PrintStream out) {
    this.out = out;
  }

  /** Measures; exits with 1 if a step failed. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new WholeRun(System.out)).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(work);
    settings = settings();
    results = new Results(work.resolve("results").resolve(hash(settings.jar())));
    Map<String, String> environment = Map.of("DAWEN_JAVA_OPTS", "-Xmx" + heap);
    runner = new Runner(settings.logs(), limit * 60L, environment);
    out.println("1-minute load of the machine: " + Machine.load());
    runner.run("version", settings.dawen("--version")); // builds what a first start builds
    boolean ok = true;
    for (int docs : sizes) {
      ok &= measure(docs);
    }
    ok &= measure(new StartUp(settings, runner).steps(), startUps);
    report();
    return ok ? 0 : 1;
  }

  private Settings settings() {
    Path home = Path.of(System.getProperty("dawen.bench.home", ".")).toAbsolutePath().normalize();
    String classes = System.getProperty("java.class.path");
    Path jar = Path.of(classes.substring(classes.lastIndexOf(':') + 1));
    Path texts = shared == null ? home.resolve("../shared").normalize() : shared;
    return new Settings(home, jar, classes, work.toAbsolutePath(), texts, heap, threads, query);
  }

  /** Results of another jar are none of this one's. */
  private static String hash(Path jar) throws IOException {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(sum, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private boolean measure(int docs) throws IOException, InterruptedException {
    Corpus corpus = Corpus.made(docs, work, settings.generator(), settings.seeds(), runner);
    Line line = new Line(settings, runner, results, corpus);
    List<Step> steps = new ArrayList<>(line.steps());
    if (!noPeers && docs < LARGE) {
      steps.addAll(new Peers(settings, runner).steps(corpus));
    }
    boolean ok = measure(steps, docs < LARGE ? runs : largeRuns);
    if (!keep) {
      line.clean();
    }
    return ok;
  }

  /** Round after round, so that a minute in which the machine was busy spoils one of them only. */
  private boolean measure(List<Step> steps, int rounds) throws IOException, InterruptedException {
    boolean ok = true;
    for (int run = 1; run <= rounds; run++) {
      for (Step step : steps) {
        if (only.matcher(step.name()).find() && (again || !results.has(step.name(), run))) {
          Measured measured = run(step);
          results.put(step.name(), run, measured);
          tell(step.name(), measured);
          ok &= measured.ok();
        }
      }
    }
    return ok;
  }

  /** What a step gives; where it cannot be done, the others are. */
  private static Measured run(Step step) throws InterruptedException {
    try {
      return step.work().run();
    } catch (IOException e) {
      return Measured.failed(e.getMessage());
    }
  }

  private void tell(String name, Measured it) {
    out.printf(
        Locale.ROOT,
        "%-34s %9.2f s %9.2f s CPU %8.0f MB  %s%n",
        name,
        it.wall(),
        it.cpu(),
        it.peakBytes() / 1e6,
        remark(it));
    out.flush();
  }

  private static String remark(Measured it) {
    if (!it.ok()) {
      return "FAILED " + it.failure();
    }
    return it.figure(Measured.INCOMPLETE).isPresent() ? "some transcripts refused; see logs" : "";
  }

  private void report() throws IOException {
    List<Corpus> corpora =
        sizes.stream().map(docs -> new Corpus(docs, work.resolve("corpus-" + docs))).toList();
    Report report = new Report(results, corpora, Machine.here(work), settings);
    Files.writeString(work.resolve("report.md"), report.markdown());
    Files.writeString(work.resolve("report.json"), report.json());
    out.println("\n" + report.markdown());
    if (update) {
      Path page = settings.home().resolve("docs/performance.md");
      Files.writeString(page, Page.filled(Files.readString(page), report.sections()));
    }
  }
}
