package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The steps over one corpus: stages, floors, whole lines. */
final class Line {

  /**
   * Of larger corpora the stages and floors are measured without provenance only, and by the one of
   * Jena's loaders that suits them: the rest would take an hour and write 30 GB.
   */
  private static final int LARGE = 2_000;

  private static final String PLAIN = "plain";
  private static final String FULL = "full";

  private final Settings settings;
  private final Runner runner;
  private final Results results;
  private final Corpus corpus;
  private final Path out;
  private final List<Step> steps = new ArrayList<>();

  Line(Settings settings, Runner runner, Results results, Corpus corpus) {
    this.settings = settings;
    this.runner = runner;
    this.results = results;
    this.corpus = corpus;
    this.out = settings.work().resolve("out-" + corpus.docs());
  }

  /** All steps, in an order in which each finds what it needs. */
  List<Step> steps() throws IOException {
    Files.createDirectories(out);
    String files = corpus.folder().toString();
    String threads = Integer.toString(settings.threads());
    program("floor-jvm", Floors.class, "jvm");
    program("floor-read", Floors.class, "read", files, threads);
    program("floor-automaton", Floors.class, "automaton", files, threads);
    program("stage-read", Stage.class, "read", files, threads);
    program("stage-parts", Stage.class, "parts", files, threads);
    program("hanlp-use", HanLpUse.class, files, sentences());
    add("floor-hanlp", this::segment);
    for (String kind : List.of(PLAIN, FULL)) {
      add("extract-" + kind, () -> extract(kind));
      if (kind.equals(PLAIN) || corpus.docs() < LARGE) {
        addWritten(kind, threads);
      }
      addStored(kind);
    }
    return steps;
  }

  /** Deletes what the steps wrote, but for their results. */
  void clean() throws IOException {
    Deletion.delete(out);
  }

  /** What is done with the N-Quads of an extraction. */
  private void addWritten(String kind, String threads) {
    add(
        "floor-write-" + kind,
        () ->
            onQuads("floor-write-" + kind, kind, Floors.class, "write", path("written"), threads));
    add(
        "stage-write-" + kind,
        () -> onQuads("stage-write-" + kind, kind, Stage.class, "write", path("written.nq")));
    for (String loader :
        corpus.docs() < LARGE ? List.of("parallel", "phased") : List.of("phased")) {
      String name = "floor-load-" + loader + "-" + kind;
      add(name, () -> onQuads(name, kind, Floors.class, "load", loader, path("loaded")));
    }
    add(
        "stage-load-" + kind,
        () -> onQuads("stage-load-" + kind, kind, Stage.class, "load", path("loaded")));
    if (kind.equals(PLAIN)) {
      add(
          "floor-index",
          () -> onQuads("floor-index", kind, Floors.class, "index", path("indexed")));
    }
  }

  /** What is done with a built graph. */
  private void addStored(String kind) {
    add("build-" + kind, () -> build(kind));
    add("query-" + kind, () -> onGraph("query-" + kind, kind, query(kind)));
    add("serve-" + kind, () -> serve(kind));
    add(
        "facts-" + kind,
        () ->
            onGraph(
                "facts-" + kind,
                kind,
                settings.java(
                    StoreFacts.class,
                    kg(kind).toString(),
                    corpus.manifest().toString(),
                    results.comparison(corpus.docs()).toString())));
    add(
        "stage-query-" + kind,
        () ->
            onGraph(
                "stage-query-" + kind,
                kind,
                settings.java(Stage.class, "query", kg(kind).toString(), settings.query())));
    add(
        "stage-index-" + kind,
        () ->
            onGraph(
                "stage-index-" + kind,
                kind,
                settings.java(Stage.class, "index", kg(kind).toString())));
  }

  private void add(String name, Step.Work work) {
    steps.add(new Step(corpus.docs() + "/" + name, work));
  }

  private void program(String name, Class<?> program, String... arguments) {
    add(name, () -> run(name, settings.java(program, arguments)));
  }

  private Measured run(String name, List<String> command) throws IOException, InterruptedException {
    return runner.run(corpus.docs() + "-" + name, command);
  }

  private Measured segment() throws IOException, InterruptedException {
    String files = corpus.folder().toString();
    need(
        Path.of(sentences()),
        () -> run("hanlp-use", settings.java(HanLpUse.class, files, sentences())));
    String threads = Integer.toString(settings.threads());
    return run("floor-hanlp", settings.java(Floors.class, "segment", sentences(), threads));
  }

  private String sentences() {
    return path("sentences.txt");
  }

  private String path(String name) {
    return out.resolve(name).toString();
  }

  private Measured extract(String kind) throws IOException, InterruptedException {
    Path folder = quads(kind);
    Deletion.delete(folder);
    List<String> command =
        settings.dawen("extract", corpus.folder().toString(), "-o", folder.toString());
    Measured it = run("extract-" + kind, Lists.join(command, options(kind)));
    return tolerant(it, folder.resolve("transcripts.nq"));
  }

  private Measured build(String kind) throws IOException, InterruptedException {
    Deletion.delete(kg(kind));
    List<String> command =
        settings.dawen("build", corpus.folder().toString(), "--kg", kg(kind).toString());
    Measured it = run("build-" + kind, Lists.join(command, options(kind)));
    return tolerant(it, kg(kind).resolve("Data-0001"));
  }

  /**
   * Of a run that refused some transcripts and did all others, its cost; the comparison with the
   * manifest tells which are missing.
   */
  private static Measured tolerant(Measured it, Path made) {
    if (it.ok() || !Files.exists(made)) {
      return it;
    }
    Map<String, Double> figures = new TreeMap<>(it.figures());
    figures.put(Measured.INCOMPLETE, 1.0);
    return new Measured(it.wall(), it.cpu(), it.peakBytes(), figures, null);
  }

  private List<String> options(String kind) {
    List<String> threads = List.of("--threads", Integer.toString(settings.threads()));
    return kind.equals(PLAIN) ? Lists.join(threads, List.of("--without-provenance")) : threads;
  }

  private List<String> query(String kind) {
    return settings.dawen("query", settings.query(), "--kg", kg(kind).toString(), "-f", "csv");
  }

  private Measured serve(String kind) throws IOException, InterruptedException {
    need(kg(kind), () -> build(kind));
    List<String> command = settings.dawen("serve", "--kg", kg(kind).toString(), "--port", "0");
    return ServerRun.run(runner, settings.logs(), command, settings.query());
  }

  /** Runs something on a built graph, which is built anew where it has been deleted. */
  private Measured onGraph(String name, String kind, List<String> command)
      throws IOException, InterruptedException {
    need(kg(kind), () -> build(kind));
    return run(name, command);
  }

  /** Runs a program on the N-Quads of an extraction, which are made anew where deleted. */
  private Measured onQuads(String name, String kind, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    need(quads(kind), () -> extract(kind));
    List<String> files =
        List.of("provenance.nq", "reference.nq", "transcripts.nq").stream()
            .map(quads(kind)::resolve)
            .filter(Files::exists)
            .map(Path::toString)
            .toList();
    List<String> all = Lists.join(List.of(arguments), files);
    return run(name, settings.java(program, all.toArray(String[]::new)));
  }

  /**
   * Makes what a step works on, unmeasured, where it is not there.
   *
   * @throws IOException if it cannot be made
   */
  private static void need(Path path, Step.Work work) throws IOException, InterruptedException {
    if (!Files.exists(path)) {
      Measured made = work.run();
      if (!made.ok()) {
        Deletion.delete(path);
        throw new IOException("nothing to work on: " + made.failure());
      }
    }
  }

  private Path quads(String kind) {
    return out.resolve("quads-" + kind);
  }

  private Path kg(String kind) {
    return out.resolve("kg-" + kind);
  }
}
