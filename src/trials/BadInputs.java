import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trial of bad inputs: see the script beside this file. */
public final class BadInputs {

  /**
   * Where the program does otherwise than the manifest says, and why that is right; by path.
   *
   * <p>What the manifest calls "either" may be read as well, and what it calls "ok" may be doubted:
   * a reader who is told too much loses nothing.
   */
  private static final Map<String, String> RIGHT =
      new TreeMap<>(
          Map.of(
              "01-encoding/mojibake-latin1.txt",
              "refused, not read with a warning: the text is garbled, and the message says how",
              "01-encoding/mojibake-gbk.txt",
              "refused, not read with a warning: the text is garbled, and the message says how",
              "03-structure/two-conferences.txt",
              "refused: two events are not mixed, and the message says where to split",
              "03-structure/answer-no-question.txt",
              "no warning: nearly every transcript opens with a statement",
              "03-structure/one-question-two-answers.txt",
              "no warning: many sources repeat the tag at each paragraph of one answer",
              "03-structure/nested-quote-linestart.txt",
              "no warning: the quoted dialogue is read as part of the answer that quotes it",
              "07-files/near-twin.txt",
              "no warning: versions of one conference are one event, and are compared pair by pair",
              "07-files/archive.zip",
              "read: it is a .docx by its content, and archives of transcripts are opened anyway"));

  /** Seconds that all inputs together may take, and one of them alone. */
  private static final int LONGEST_BATCH = 900;

  private static final int LONGEST_FILE = 60;

  /** The heap of the launcher and what a Java process needs beside it, in megabytes. */
  private static final int MOST_MEMORY = 2048;

  private static final String PAIRS =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT (SHA256(?name) AS ?key) (COUNT(DISTINCT ?answered) AS ?pairs)
      WHERE {
        ?t a dawen:Transcript ; dawen:source/schema:name ?name .
        OPTIONAL {
          ?answered dawen:transcript ?t ; dawen:question/schema:text ?q ; dawen:answer/schema:text ?a .
          FILTER NOT EXISTS { ?answered dawen:duplicateOf ?other }
        }
      }
      GROUP BY ?t ?name
      """;

  private static final Pattern CALL =
      Pattern.compile("(?:\\d+ +)?(open|openat|creat|connect)\\((.*)");

  /** A name, and the folder that it counts from: {@code 12</folder>, "name"}. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\w+<([^>]*)>, )?\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Path home;
  private final Path maker;
  private final boolean quick;
  private final Path scratch;
  private final List<String> broken = new ArrayList<>();

  private record Row(String path, String kind, String outcome, String pairs, String why) {}

  private record Ended(int code, double seconds, long megabytes, String err, String out) {}

  private record Fate(String outcome, int pairs, List<String> told) {}

  private BadInputs(Path home, Path maker, boolean quick) throws IOException {
    this.home = home;
    this.maker = maker;
    this.quick = quick;
    this.scratch = Files.createTempDirectory("dawen-bad-inputs");
  }

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    List<String> rest = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    boolean quick = rest.remove("--quick");
    Path folder = rest.isEmpty() ? home.resolve("../shared/bad-inputs") : Path.of(rest.get(0));
    Path maker = folder.resolve("make_bad_inputs.py").toAbsolutePath().normalize();
    if (!Files.isRegularFile(maker)) {
      System.err.println("bad-inputs: no " + maker + "; name the folder that holds it");
      System.exit(2);
    }
    BadInputs trial = new BadInputs(home, maker, quick);
    try {
      trial.run();
    } finally {
      trial.clear();
    }
    System.exit(trial.broken.isEmpty() ? 0 : 1);
  }

  private void run() throws Exception {
    Path inputs = make("inputs", "--many", quick ? "100" : "2000");
    Ended batch = batch(inputs);
    List<Row> rows = rows(inputs);
    Map<String, Integer> stored = stored(scratch.resolve("kg"));
    int asTold = 0;
    int before = broken.size();
    Map<Row, Fate> fates = new LinkedHashMap<>();
    for (Row row : rows) {
      Fate fate = fate(row, inputs, batch.err(), stored);
      fates.put(row, fate);
      asTold += compare(row, fate) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "batch: %d inputs, %d as the manifest says, %d otherwise and rightly so; %.0f s, %d MB%n",
        rows.size(),
        asTold,
        rows.size() - asTold - (broken.size() - before),
        batch.seconds(),
        batch.megabytes());
    checkLines(batch.err());
    String alone = quick ? "" : alone(fates, inputs);
    String moving = moving();
    broken.forEach(line -> System.out.println("BROKEN  " + line));
    System.out.printf(
        Locale.ROOT,
        "bad-inputs: %d inputs, %d as the manifest says, %d other by choice, %d broken promises;"
            + " peak %d MB, %.0f s%s; %s%n",
        rows.size(),
        asTold,
        RIGHT.size(),
        broken.size(),
        batch.megabytes(),
        batch.seconds(),
        alone,
        moving);
  }

  private Path make(String name, String... options) throws Exception {
    Path folder = scratch.resolve(name);
    List<String> command = new ArrayList<>(List.of("python3", maker.toString(), folder.toString()));
    command.addAll(List.of("--big-mb", quick ? "70" : "100"));
    command.addAll(List.of(options));
    Ended made = start(command, 300);
    if (made.code() != 0) {
      throw new IOException("the inputs could not be made: " + made.err());
    }
    return folder;
  }

  // ---- the whole folder in one build

  private Ended batch(Path inputs) throws Exception {
    Path kg = scratch.resolve("kg");
    TreeMap<String, Integer> usual = new TreeMap<>();
    boolean watched = isThere("strace");
    if (watched) {
      Path trace = scratch.resolve("control.trace");
      Ended control = build(usual(inputs), scratch.resolve("control"), trace);
      require(control.code() == 0, "the controls alone are not read: " + control.err());
      usual.putAll(opened(trace));
    }
    Path trace = scratch.resolve("batch.trace");
    Ended batch = build(inputs, kg, watched ? trace : null);
    require(batch.code() == 1, "exit code " + batch.code() + ", expected 1 with files refused");
    if (!Files.exists(kg)) {
      throw new IOException("nothing was built: " + batch.err());
    }
    require(batch.megabytes() <= MOST_MEMORY, "took " + batch.megabytes() + " MB");
    if (watched) {
      checkOpened(opened(trace), usual, inputs);
    } else {
      System.out.println("no strace here: connections and opened files were not watched");
    }
    return batch;
  }

  /** A folder with a harmless file of each format: what is opened for it is Java's own business. */
  private Path usual(Path inputs) throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("usual"));
    List<String> names =
        List.of(
            "00-control/good.txt",
            "01-encoding/gbk.txt",
            "04-html/plain.html",
            "05-pdf/good.pdf",
            "06-docx/good.docx");
    for (int i = 0; i < names.size(); i++) {
      Path from = inputs.resolve(names.get(i));
      Files.copy(from, folder.resolve(i + "-" + from.getFileName()));
    }
    return folder;
  }

  private Ended build(Path inputs, Path kg, Path trace) throws Exception {
    List<String> command = new ArrayList<>();
    if (trace != null) {
      command.addAll(
          List.of("strace", "-f", "-y", "--seccomp-bpf", "-s", "400", "-o", trace.toString()));
      command.addAll(List.of("-e", "trace=open,openat,creat,connect"));
    }
    command.addAll(List.of(home.resolve("dawen").toString(), "build", inputs.toString()));
    command.addAll(List.of("--kg", kg.toString(), "--verbose"));
    return start(command, LONGEST_BATCH);
  }

  /** Number of times that each file was opened, connections among them as {@code connect …}. */
  private static TreeMap<String, Integer> opened(Path trace) throws IOException {
    TreeMap<String, Integer> opened = new TreeMap<>();
    for (String line :
        new String(Files.readAllBytes(trace), StandardCharsets.ISO_8859_1).split("\n")) {
      Matcher call = CALL.matcher(line);
      Matcher name = call.lookingAt() ? NAME.matcher(call.group(2)) : null;
      if (name == null) {
        continue;
      }
      if (call.group(1).equals("connect")) {
        opened.merge("connect " + call.group(2), 1, Integer::sum);
      } else if (name.find()) {
        boolean writes = call.group(2).matches(".*\\b(?:O_WRONLY|O_RDWR|O_CREAT)\\b.*");
        boolean whole = name.group(1) == null || name.group(2).startsWith("/");
        String path = whole ? name.group(2) : name.group(1) + "/" + name.group(2);
        opened.merge((writes ? "write " : "") + path, 1, Integer::sum);
      }
    }
    return opened;
  }

  private void checkOpened(Map<String, Integer> opened, Map<String, Integer> usual, Path inputs) {
    int seen = 0;
    for (Map.Entry<String, Integer> each : opened.entrySet()) {
      String name = each.getKey();
      String path = name.replaceFirst("^write ", "");
      boolean own = Stream.of("/kg", "/control").anyMatch(d -> path.startsWith(scratch + d));
      boolean process = path.matches("/(?:proc|sys|dev/u?random|dev/null)\\b.*|.*/hsperfdata_.*");
      seen++;
      if (name.startsWith("connect ")) {
        require(!name.contains("AF_INET"), "a connection: " + name);
      } else if (path.startsWith(inputs.toString())) {
        require(path.equals(name), "written among the inputs: " + name);
        require(!path.contains("/../"), "left the folder: " + name);
      } else if (!own && !process && !path.startsWith(home.toString())) {
        boolean more = each.getValue() > usual.getOrDefault(name, 0);
        boolean outOfJava = path.contains("/jvm/") || path.contains("/java");
        require(
            !more || outOfJava,
            "opened outside of the folder: " + name + " (" + each.getValue() + " times)");
      }
    }
    System.out.printf("strace: %d names opened or connected to looked at%n", seen);
  }

  private Map<String, Integer> stored(Path kg) throws Exception {
    Path query = scratch.resolve("pairs.rq");
    Files.writeString(query, PAIRS);
    String dawen = home.resolve("dawen").toString();
    Ended ended =
        start(List.of(dawen, "query", query.toString(), "--kg", kg.toString(), "-f", "csv"), 120);
    if (ended.code() != 0) {
      throw new IOException("the graph cannot be asked: " + ended.err());
    }
    Map<String, Integer> pairs = new TreeMap<>();
    ended
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(line -> pairs.put(line[0].strip(), Integer.parseInt(line[1].strip())));
    return pairs;
  }

  // ---- what became of each, against the manifest

  private static List<Row> rows(Path inputs) throws IOException {
    List<Row> rows = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(inputs.resolve("MANIFEST.tsv"));
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      String[] cells = line.split("\t", -1);
      rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
    return rows.subList(1, rows.size());
  }

  private Fate fate(Row row, Path inputs, String err, Map<String, Integer> stored)
      throws Exception {
    if (row.path().endsWith("/")) {
      return fateOfMany(row, inputs, err, stored);
    }
    String shown = inputs + "/" + row.path().replaceAll("\\\\x[0-9a-f]{2}", "\uFFFD");
    List<String> failures = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (String line : err.split("\n")) {
      if (line.startsWith("dawen: " + shown + ":") && !isOfTwin(line)) {
        failures.add(line);
      } else if (line.startsWith("  " + shown + ":") || isOfTwin(line) && names(line, shown)) {
        told.add(line);
      }
    }
    Integer pairs = pairs(row.path(), stored);
    if (pairs != null && failures.isEmpty()) {
      return new Fate(told.isEmpty() ? "ok" : "warn", pairs, told);
    }
    String outcome = !failures.isEmpty() ? "reject" : told.isEmpty() ? "skip" : "warn";
    return new Fate(outcome, 0, failures.isEmpty() ? told : failures);
  }

  private static boolean isOfTwin(String line) {
    return line.contains(": the same text as ") || line.contains(": identical to ");
  }

  private static boolean names(String line, String shown) {
    return Stream.of(": ", " under ", ", left").anyMatch(end -> line.contains(" " + shown + end));
  }

  private static Fate fateOfMany(Row row, Path inputs, String err, Map<String, Integer> stored)
      throws Exception {
    int pairs = 0;
    try (Stream<Path> files = Files.walk(inputs.resolve(row.path()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pairs += stored.getOrDefault(key(file.getFileName().toString()), 0);
      }
    }
    boolean refused = err.contains("dawen: " + inputs + "/" + row.path());
    return new Fate(refused ? "reject" : "ok", pairs, List.of());
  }

  /** Number of pairs of the transcript under the longest name that a path may have there. */
  private static Integer pairs(String path, Map<String, Integer> stored) throws Exception {
    String name =
        path.replace("\\n", "\n").replace("\\t", "\t").replaceAll("\\\\x[0-9a-f]{2}", "\uFFFD");
    while (true) {
      if (stored.containsKey(key(name))) {
        return stored.get(key(name));
      }
      if (name.indexOf('/') < 0) {
        return null;
      }
      name = name.substring(name.indexOf('/') + 1);
    }
  }

  private static String key(String name) throws Exception {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Whether it is as the manifest says; what is not and has no reason is noted as broken. */
  private boolean compare(Row row, Fate fate) {
    boolean reads = fate.outcome().equals("ok") || fate.outcome().equals("warn");
    boolean fits =
        switch (wanted(row)) {
          case "ok" -> reads;
          case "either" -> true;
          default -> fate.outcome().equals(wanted(row));
        };
    boolean counts =
        row.pairs().equals("-")
            || !reads
            || !wanted(row).equals(row.outcome())
            || Integer.toString(fate.pairs()).equals(row.pairs());
    if (fits && counts) {
      return true;
    }
    String line =
        "%s: %s with %d pairs, expected %s with %s (%s) %s"
            .formatted(
                row.path(),
                fate.outcome(),
                fate.pairs(),
                wanted(row),
                row.pairs(),
                row.why(),
                fate.told().stream().limit(2).collect(Collectors.joining(" | ")));
    if (RIGHT.containsKey(row.path())) {
      System.out.println("right   " + row.path() + ": " + RIGHT.get(row.path()));
    } else {
      broken.add(line);
    }
    return false;
  }

  /** The manifest's word, but of what root may read although nobody else may. */
  private static String wanted(Row row) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return switch (row.path()) {
      case "07-files/unreadable.txt" -> root ? "ok" : row.outcome();
      case "07-files/closed-dir" -> root ? "skip" : row.outcome();
      default -> row.outcome();
    };
  }

  /** Whatever a file is called or holds, the report has no character that a terminal obeys. */
  private void checkLines(String err) {
    long odd =
        err.codePoints()
            .filter(c -> c != '\n')
            .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
            .count();
    require(odd == 0, odd + " control characters in the report");
    require(!err.contains("fault of the program"), "a fault of the program in the report");
    require(!err.contains("\tat "), "a stack trace in the report");
  }

  // ---- each file in a process of its own

  private String alone(Map<Row, Fate> fates, Path inputs) throws Exception {
    double slowest = 0;
    long most = 0;
    String name = "";
    for (Map.Entry<Row, Fate> each : fates.entrySet()) {
      String path = each.getKey().path();
      Path file = inputs.resolve(path);
      if (!Files.isRegularFile(file) || each.getValue().outcome().equals("skip")) {
        continue;
      }
      Ended ended = inspect(file);
      boolean read = !each.getValue().outcome().equals("reject");
      require(ended.code() == (read ? 0 : 1), path + " alone: exit code " + ended.code());
      require(ended.seconds() <= LONGEST_FILE, path + " alone: " + ended.seconds() + " s");
      require(ended.megabytes() <= MOST_MEMORY, path + " alone: " + ended.megabytes() + " MB");
      most = Math.max(most, ended.megabytes());
      name = ended.seconds() > slowest ? path : name;
      slowest = Math.max(slowest, ended.seconds());
    }
    return String.format(
        Locale.ROOT, "; alone: slowest %s %.1f s, most memory %d MB", name, slowest, most);
  }

  private Ended inspect(Path file) throws Exception {
    String dawen = home.resolve("dawen").toString();
    return start(List.of(dawen, "inspect", "-f", "json", file.toString()), LONGEST_FILE);
  }

  // ---- files that change while they are read

  private String moving() throws Exception {
    Path folder = scratch.resolve("moving");
    List<String> command = new ArrayList<>(List.of("python3", maker.toString()));
    command.addAll(List.of(folder.toString(), "--many", "1", "--big-mb", "1"));
    command.addAll(List.of("--mutate", quick ? "8" : "20"));
    Process mover =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int builds = 0;
    TreeSet<String> messages = new TreeSet<>();
    while (mover.isAlive()) {
      if (Files.exists(folder.resolve("09-moving/swapped.txt"))) {
        builds++;
        buildMoving(folder.resolve("09-moving"), messages);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    messages.forEach(message -> System.out.println("moving: " + message));
    return builds + " builds of moving files, no mixture";
  }

  private void buildMoving(Path folder, TreeSet<String> messages) throws Exception {
    Path kg = scratch.resolve("kg-moving");
    Ended ended = build(folder, kg, null);
    require(ended.code() == 0 || ended.code() == 1, "moving files: exit code " + ended.code());
    checkLines(ended.err());
    ended
        .err()
        .lines()
        .filter(line -> line.startsWith("dawen: " + folder))
        .map(line -> line.replace(folder + "/", "").replaceAll("\\d+", "N"))
        .forEach(messages::add);
    if (ended.code() > 1 || !Files.exists(kg)) {
      return;
    }
    Map<String, Integer> pairs = stored(kg);
    for (String name : List.of("swapped.txt", "rewritten.txt", "vanishing.txt")) {
      int found = pairs.getOrDefault(key(name), 2);
      require(found == 2, "moving files: " + name + " with " + found + " pairs, expected 2");
    }
  }

  // ---- processes

  private Ended start(List<String> command, int seconds) throws Exception {
    Path out = Files.createTempFile(scratch, "out", "");
    Path err = Files.createTempFile(scratch, "err", "");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    long most = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, megabytes(process));
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(seconds)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    }
    double took = (System.nanoTime() - begin) / 1e9;
    Ended ended = new Ended(process.exitValue(), took, most, text(err), text(out));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** The most memory that a process, or one that it started, had so far. */
  private static long megabytes(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToLong(handle -> megabytes(handle.pid()))
        .max()
        .orElse(0);
  }

  private static long megabytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0; // the process is gone, or this system tells nothing of it
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
