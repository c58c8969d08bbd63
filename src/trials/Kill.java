import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kills {@code dawen build} at random moments, and checks after each that the graph opens, that
 * every transcript is wholly the old or wholly the new one, that the index of texts finds what a
 * scan finds, and that the next build ends in the bytes of one that nobody disturbed.
 */
final class Kill {
  private static final int EXCHANGES = 8;
  private static final long LONGEST = 120;

  private final Path home;
  private final Path work;
  private final Options options;
  private final Random random;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();

  private record Options(int times, long seed, int files, boolean keep) {}

  /**
   * A build to disturb.
   *
   * @param base graph that it starts from; null for a first build
   * @param java options of the virtual machine
   */
  private record Plan(String name, Path base, Path in, List<String> build, List<String> java) {}

  /**
   * A plan with what comes of it undisturbed.
   *
   * @param begins milliseconds from the start to the first write, {@code ends} to the end
   * @param files names within the folder of the graph
   */
  private record Scenario(
      Plan plan, State before, State after, long begins, long ends, SortedSet<String> files) {}

  /**
   * What a graph holds.
   *
   * @param sha256 of the whole dump; empty where there is no graph
   * @param graphs IRI of each named graph → SHA-256 of its sorted lines
   */
  private record State(String sha256, SortedMap<String, String> graphs) {
    static final State NONE = new State("", new TreeMap<>());
  }

  private record Ended(int code, String told) {}

  private Kill(Path home, Path work, Options options) {
    this.home = home;
    this.work = work;
    this.options = options;
    this.random = new Random(options.seed());
  }

  /** Arguments: the checkout, then the options. */
  public static void main(String[] args) throws Exception {
    Options options = options(List.of(args).subList(1, args.length));
    Path work = Files.createTempDirectory("dawen-kill");
    System.err.println("kill: seed " + options.seed() + ", in " + work);
    Kill trial = new Kill(Path.of(args[0]), work, options);
    boolean kept = trial.run();
    if (!options.keep() && kept) {
      remove(work);
    }
    System.exit(kept ? 0 : 1);
  }

  private static Options options(List<String> args) {
    boolean quick = args.contains("--quick");
    int times = Integer.parseInt(value(args, "--times", quick ? "7" : "100"));
    long seed = Long.parseLong(value(args, "--seed", "" + System.nanoTime() % 1_000_000));
    int files = Integer.parseInt(value(args, "--files", "16"));
    return new Options(times, seed, files, args.contains("--keep"));
  }

  private static String value(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : args.get(at + 1);
  }

  private boolean run() throws Exception {
    long start = System.nanoTime();
    prepare();
    for (int i = 0; i < options.times(); i++) {
      Scenario scenario = scenarios.get(i % scenarios.size());
      try {
        round(i, scenario);
      } catch (Broken e) {
        broken.add("round %d (%s): %s".formatted(i, scenario.plan().name(), e.getMessage()));
        System.err.println("BROKEN " + broken.get(broken.size() - 1));
      }
      System.err.printf("kill: round %d of %d: %s%n", i + 1, options.times(), counts);
    }
    System.out.printf(
        "kill: %d rounds, seed %d, %d kinds of build: %s; %d broken; %d s%n",
        options.times(),
        options.seed(),
        scenarios.size(),
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")),
        broken.size(),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    return broken.isEmpty();
  }

  /** A promise that was not kept. */
  private static final class Broken extends Exception {
    Broken(String message) {
      super(message);
    }
  }

  // ---------------------------------------------------------------- the builds

  private void prepare() throws Exception {
    Path one = corpus("one", 0, options.files(), 0);
    Path two = corpus("two", 0, options.files() + 3, 1);
    Path less = corpus("less", 3, options.files() + 3, 1);
    List<String> usual = List.of("-Ddawen.index.texts=20");
    List<String> batches = List.of("-Ddawen.index.texts=20", "-Ddawen.batch.triples=3000");
    List<String> compacts = List.of("-Ddawen.index.texts=20", "-Ddawen.compact.bytes=1");
    List<String> plain = List.of("--without-provenance");
    Path full = built("full", null, one, List.of());
    Path small = built("small", null, one, plain);
    Path grown = built("grown", built("again", full, two, plain), one, List.of());
    add(new Plan("first", null, one, List.of(), usual));
    add(new Plan("first-plain", null, one, plain, usual));
    add(new Plan("changed", full, two, List.of(), usual));
    add(new Plan("batches", full, two, List.of(), batches));
    add(new Plan("prune", full, less, List.of("--prune"), batches));
    add(new Plan("plain", small, two, plain, usual));
    add(new Plan("to-plain", full, two, List.of("--without-provenance", "--prune"), batches));
    add(new Plan("compacts", grown, two, List.of(), compacts));
  }

  private Path built(String name, Path base, Path in, List<String> build) throws Exception {
    Path kg = copy(base, work.resolve("base-" + name));
    Ended ended = build(new Plan(name, base, in, build, List.of("-Ddawen.index.texts=20")), kg);
    require(ended.code() == 0, "undisturbed build of " + name + ": " + ended);
    return kg;
  }

  private void add(Plan plan) throws Exception {
    Path kg = copy(plan.base(), work.resolve("kg-" + plan.name()));
    State before = state(kg);
    Running running = start(plan, kg);
    long begins = running.untilWritten(kg);
    Ended ended = end(running);
    long ends = running.milliseconds();
    require(ended.code() == 0, "undisturbed " + plan.name() + ": " + ended);
    scenarios.add(new Scenario(plan, before, state(kg), begins, ends, files(kg)));
    System.err.printf("kill: %s writes from %d to %d ms%n", plan.name(), begins, ends);
    remove(kg);
  }

  /** Several transcripts of one conference each, which are compared; {@code turn} changes some. */
  private Path corpus(String name, int from, int to, int turn) throws IOException {
    Path folder = Files.createDirectory(work.resolve(name));
    for (int i = from; i < to; i++) {
      int changed = i % 3 == 0 ? turn : 0;
      Files.writeString(folder.resolve("t%03d.txt".formatted(i)), transcript(i, changed));
    }
    return folder;
  }

  private static String transcript(int number, int turn) {
    List<String> outlets = List.of("法新社", "路透社", "新华社", "中国日报", "俄通社");
    List<String> countries = List.of("法国", "德国", "巴西", "埃及", "日本", "老挝", "肯尼亚");
    StringBuilder text = new StringBuilder("示例部部长甄示例就对外交流合作回答中外记者提问\n\n");
    text.append("2031年3月%d日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。\n\n".formatted(number / 2 + 1));
    for (int i = 0; i < EXCHANGES + turn; i++) {
      String country = countries.get((number + i) % countries.size());
      String outlet = outlets.get((i + number) % outlets.size());
      text.append("%s记者：请问中国同%s的博物馆今年怎样合作？\n\n".formatted(outlet, country));
      text.append("甄示例：博物馆之间的第%d次合作越来越多，%s朋友来了%d回。\n\n".formatted(i + 10 * turn, country, number));
    }
    return text.toString();
  }

  // ---------------------------------------------------------------- a round

  private void round(int number, Scenario scenario) throws Exception {
    Path kg = copy(scenario.plan().base(), work.resolve("round"));
    Running running = start(scenario.plan(), kg);
    long delay = chosenDelay(number, scenario, running, kg);
    String signal = number % 10 == 8 ? "TERM" : number % 10 == 9 ? "INT" : "KILL";
    running.process().waitFor(delay, TimeUnit.MILLISECONDS);
    Ended ended = stop(running, signal);
    checkCode(signal, ended);
    State left = state(kg);
    checkTranscripts(scenario, left);
    checkRest(scenario, left, ended);
    if (!left.sha256().isEmpty()) {
      checkIndex(number, kg);
    }
    checkNext(number, scenario, kg);
    remove(kg);
  }

  /** One in four at any time, the others at any time from the first write on. */
  private long chosenDelay(int number, Scenario scenario, Running running, Path kg)
      throws InterruptedException {
    if (number % 4 == 0) {
      return (long) (random.nextDouble() * scenario.ends());
    }
    running.untilWritten(kg);
    return (long) (random.nextDouble() * (scenario.ends() - scenario.begins()) * 1.05);
  }

  private Ended stop(Running running, String signal) throws Exception {
    if (!running.process().isAlive()) {
      count("too late");
    } else {
      count("SIG" + signal);
      new ProcessBuilder("kill", "-" + signal, "" + running.process().pid()).start().waitFor();
    }
    return end(running);
  }

  private static void checkCode(String signal, Ended ended) throws Broken {
    Set<Integer> expected = signal.equals("KILL") ? Set.of(0, 137) : Set.of(0, 130, 143);
    require(expected.contains(ended.code()), "SIG" + signal + " ended with " + ended);
  }

  private void checkTranscripts(Scenario scenario, State left) throws Broken {
    SortedSet<String> all = new TreeSet<>(scenario.before().graphs().keySet());
    all.addAll(scenario.after().graphs().keySet());
    all.addAll(left.graphs().keySet());
    int old = 0;
    int fresh = 0;
    for (String graph : all) {
      if (graph.contains("/graph/transcript/")) {
        boolean isOld = isPair(graph, left, scenario.before());
        boolean isNew = isPair(graph, left, scenario.after());
        require(isOld || isNew, graph + " and its provenance are neither old nor new");
        old += isOld && !isNew ? 1 : 0;
        fresh += isNew && !isOld ? 1 : 0;
      }
    }
    count(old > 0 && fresh > 0 ? "some new" : fresh > 0 ? "all new" : "all old");
  }

  private static boolean isPair(String graph, State left, State wanted) {
    String provenance = graph.replace("/graph/transcript/", "/graph/provenance/");
    return Stream.of(graph, provenance)
        .allMatch(one -> Objects.equals(left.graphs().get(one), wanted.graphs().get(one)));
  }

  /** Graphs other than those of transcripts; while the counts are open they may be of either. */
  private void checkRest(Scenario scenario, State left, Ended ended) throws Broken {
    State before = scenario.before();
    State after = scenario.after();
    if (left.sha256().equals(before.sha256()) || left.sha256().equals(after.sha256())) {
      return;
    }
    require(ended.code() != 0, "a build that ended well left another graph");
    Predicate<String> known =
        graph ->
            Stream.of(before, after)
                .anyMatch(it -> left.graphs().get(graph).equals(it.graphs().get(graph)));
    for (String graph : left.graphs().keySet()) {
      boolean counts = graph.endsWith("/graph/metadata");
      require(counts != known.test(graph), graph + (counts ? " counts another graph" : " is odd"));
    }
    count("counts open");
  }

  private void checkIndex(int number, Path kg) throws Exception {
    Path index = kg.resolve("text-index");
    if (number % 2 == 0 || !Files.isDirectory(index)) {
      return;
    }
    String found = search(kg);
    Path aside = work.resolve("index-aside");
    Files.move(index, aside);
    String scanned = search(kg);
    Files.move(aside, index);
    require(found.equals(scanned), "the index finds other rows than the scan");
    require(found.lines().count() > 2, "the search found nothing");
    count("searches alike");
  }

  private String search(Path kg) throws Exception {
    return dawen("query", "search", "-p", "phrase=第3次合作", "-f", "csv", "--kg", kg.toString())
        .told();
  }

  private void checkNext(int number, Scenario scenario, Path kg) throws Exception {
    Ended next = build(scenario.plan(), kg);
    require(next.code() == 0, "the next build ended with " + next);
    State healed = state(kg);
    require(healed.sha256().equals(scenario.after().sha256()), "the next build gives other bytes");
    SortedSet<String> files = files(kg);
    require(files.equals(scenario.files()), "left over: " + files + ", not " + scenario.files());
    checkIndex(number, kg);
    count("healed");
  }

  // ---------------------------------------------------------------- graphs and folders

  private State state(Path kg) throws Exception {
    if (Files.notExists(kg)) {
      return State.NONE;
    }
    Path dump = work.resolve("dump");
    Ended ended = dawen("export", "--to", "nq", "-o", dump.toString(), "--kg", kg.toString());
    if (ended.code() == 1 && ended.told().contains("there is no graph here")) {
      return State.NONE;
    }
    require(ended.code() == 0, "the graph does not open: " + ended);
    return read(dump.resolve("dawen.nq"));
  }

  private static State read(Path dump) throws IOException {
    MessageDigest whole = sha256();
    SortedMap<String, MessageDigest> graphs = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(dump)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        String graph = line.substring(line.lastIndexOf(" <") + 2, line.length() - 3);
        graphs.computeIfAbsent(graph, any -> sha256()).update(bytes);
        whole.update(bytes);
      }
    }
    SortedMap<String, String> sums = new TreeMap<>();
    graphs.forEach((graph, digest) -> sums.put(graph, hex(digest)));
    return new State(hex(whole), sums);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Names within a graph's folder; those of Lucene's own files differ from build to build. */
  private static SortedSet<String> files(Path kg) throws IOException {
    try (Stream<Path> files = Files.walk(kg)) {
      return files
          .map(file -> kg.relativize(file).toString())
          .map(name -> name.startsWith("text-index") ? "text-index" : name)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    remove(to);
    if (from != null) {
      run("cp", "-a", "--sparse=always", from.toString(), to.toString());
    }
    return to;
  }

  private static void run(String... command) throws IOException {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  // ---------------------------------------------------------------- processes

  /** A process and when it was started. */
  private record Running(Process process, Path told, long start) {
    long milliseconds() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Waits until something in the folder changes; milliseconds since the start. */
    long untilWritten(Path kg) throws InterruptedException {
      String before = signs(kg);
      while (process.isAlive() && signs(kg).equals(before)) {
        Thread.sleep(3);
      }
      return milliseconds();
    }

    private static String signs(Path kg) {
      if (Files.notExists(kg)) {
        return "";
      }
      try (Stream<Path> files = Files.walk(kg)) {
        return files
            .map(file -> file + " " + file.toFile().lastModified() + " " + file.toFile().length())
            .collect(Collectors.joining("\n"));
      } catch (IOException | UncheckedIOException e) {
        return e.getMessage(); // a file went meanwhile
      }
    }
  }

  /** In a process that takes Ctrl-C though this one may have been started to ignore it. */
  private Running start(Plan plan, Path kg) throws IOException {
    Path told = Files.createTempFile(work, "told", ".log");
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(home.resolve("dawen").toString());
    command.addAll(arguments(plan, kg));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
    builder.environment().put("DAWEN_JAVA_OPTS", String.join(" ", plan.java()));
    return new Running(builder.start(), told, System.nanoTime());
  }

  private static List<String> arguments(Plan plan, Path kg) {
    List<String> arguments = new ArrayList<>(List.of("build", plan.in().toString()));
    arguments.addAll(List.of("--kg", kg.toString()));
    arguments.addAll(plan.build());
    return arguments;
  }

  /** A build that nobody disturbs, in this process, which has the program loaded already. */
  private static Ended build(Plan plan, Path kg) {
    List<String[]> properties =
        plan.java().stream().map(option -> option.substring(2).split("=")).toList();
    properties.forEach(property -> System.setProperty(property[0], property[1]));
    Ended ended = dawen(arguments(plan, kg).toArray(String[]::new));
    properties.forEach(property -> System.clearProperty(property[0]));
    return ended;
  }

  /** A command in this process. */
  private static Ended dawen(String... args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, UTF_8);
    return new Ended(dawen.cli.Main.run(stream, stream, args), told.toString(UTF_8));
  }

  private static Ended end(Running running) throws Exception {
    boolean ended = running.process().waitFor(LONGEST, TimeUnit.SECONDS);
    if (!ended) {
      running.process().destroyForcibly().waitFor();
    }
    String told = Files.readString(running.told());
    Files.delete(running.told());
    require(ended, "did not end in " + LONGEST + " s: " + told);
    return new Ended(running.process().exitValue(), told);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private static void require(boolean holds, String otherwise) throws Broken {
    if (!holds) {
      throw new Broken(otherwise.strip());
    }
  }
}
