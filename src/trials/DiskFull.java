import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills a small disk while dawen writes to it, at random moments and before it begins: each time
 * the message must be clear, the old state must be there and open on the disk that is still full,
 * and the same command must end well once there is room.
 */
final class DiskFull {
  private static final String INDEXED = "-Ddawen.index.texts=20";

  private final Path home;
  private final Path disk;
  private final Path work;
  private final Random random;
  private final List<Plan> plans = new ArrayList<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private int broken;

  /**
   * A command to disturb.
   *
   * @param base graph that it starts from; null where it makes one
   * @param java options of the virtual machine
   * @param before sums of what is stored before it, {@code after} of what is stored by it
   * @param milliseconds that it takes undisturbed
   */
  private record Plan(
      String name,
      Path base,
      List<String> args,
      List<String> java,
      Sums before,
      Sums after,
      long milliseconds) {}

  /**
   * Of a dump.
   *
   * @param all of its lines, {@code transcripts} of those in the graphs of transcripts
   */
  private record Sums(String all, String transcripts) {
    static final Sums NONE = new Sums("", "");
  }

  private record Ended(int code, String told) {}

  private DiskFull(Path home, Path disk, long seed) throws IOException {
    this.home = home;
    this.disk = disk;
    this.work = Files.createTempDirectory("dawen-disk");
    this.random = new Random(seed);
  }

  /** Arguments: the checkout, the folder of the small disk, then the options. */
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args);
    long seed = Long.parseLong(value(options, "--seed", "" + System.nanoTime() % 1_000_000));
    String usual = options.contains("--quick") ? "5" : "40";
    int times = Integer.parseInt(value(options, "--times", usual));
    DiskFull trial = new DiskFull(Path.of(args[0]), Path.of(args[1]), seed);
    long start = System.nanoTime();
    trial.prepare();
    for (int i = 0; i < times; i++) {
      trial.round(i);
    }
    System.out.printf(
        "disk-full: %d rounds, seed %d: %s; %d broken; %d s%n",
        times,
        seed,
        trial.counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")),
        trial.broken,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    remove(trial.work);
    System.exit(trial.broken == 0 ? 0 : 1);
  }

  private static String value(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : args.get(at + 1);
  }

  // ---------------------------------------------------------------- the commands

  private Path kg() {
    return disk.resolve("kg");
  }

  private void prepare() throws Exception {
    String one = corpus("one", 8, 0).toString();
    String two = corpus("two", 10, 1).toString();
    Path full = base("full", null, "build", one);
    Path grown =
        base("grown", base("plain", full, "build", two, "--without-provenance"), "build", one);
    Path dumps = work.resolve("dumps");
    require(dawen("export", "--to", "nq", "-o", dumps.toString(), "--kg", full.toString()));
    add("first build", null, List.of("build", one), List.of(INDEXED));
    add("later build", full, List.of("build", two), List.of(INDEXED));
    add("compaction", grown, List.of("build", two), List.of(INDEXED, "-Ddawen.compact.bytes=1"));
    add(
        "restore",
        null,
        List.of("restore", dumps.resolve("dawen.nq").toString()),
        List.of(INDEXED));
    String out = disk.resolve("out").toString();
    add("export", full, List.of("export", "--to", "nq,ttl,csv", "-o", out), List.of());
  }

  private Path base(String name, Path from, String... args) throws Exception {
    Path kg = work.resolve(name);
    copy(from, kg);
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--kg", kg.toString()));
    require(dawen(all.toArray(String[]::new)));
    return kg;
  }

  private void add(String name, Path base, List<String> args, List<String> java) throws Exception {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--kg", kg().toString()));
    clear();
    copy(base, kg());
    Sums before = sums();
    long start = System.nanoTime();
    require(end(start(all, java)));
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    plans.add(new Plan(name, base, all, java, before, sums(), took));
    System.err.printf("disk-full: %s takes %d ms%n", name, took);
  }

  private Path corpus(String name, int files, int turn) throws IOException {
    Path folder = Files.createDirectory(work.resolve(name));
    for (int i = 0; i < files; i++) {
      StringBuilder text = new StringBuilder("示例部部长甄示例就对外交流合作回答中外记者提问\n\n");
      text.append("2031年3月%d日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。\n\n".formatted(i / 2 + 1));
      for (int n = 0; n < 20 + turn; n++) {
        text.append("法新社记者：请问中法两国的博物馆今年怎样合作？\n\n");
        text.append("甄示例：博物馆之间的第%d次合作越来越多，朋友来了%d回。\n\n".formatted(n + 30 * turn, i));
      }
      Files.writeString(folder.resolve("t%03d.txt".formatted(i)), text);
    }
    return folder;
  }

  // ---------------------------------------------------------------- a round

  private void round(int number) throws Exception {
    Plan plan = plans.get(number % plans.size());
    boolean before = number / plans.size() % 4 == 3;
    clear();
    copy(plan.base(), kg());
    if (before) {
      fill(random.nextInt(6 << 20));
    }
    Process process = start(plan.args(), plan.java());
    if (!before) {
      process.waitFor(
          (long) ((0.15 + 0.85 * random.nextDouble()) * plan.milliseconds()),
          TimeUnit.MILLISECONDS);
      fill(0);
    }
    Ended ended = end(process);
    List<String> faults = faults(plan, ended);
    if (!faults.isEmpty()) {
      broken++;
      System.err.printf("BROKEN round %d, %s: %s%n%s%n", number, plan.name(), faults, ended);
    }
    System.err.printf("disk-full: round %d, %s: %s%n", number, plan.name(), gist(ended.told()));
  }

  /** The last line that dawen says itself, without the transcripts before it. */
  private static String gist(String told) {
    return told.lines()
        .filter(line -> line.startsWith("dawen:"))
        .reduce((first, second) -> second)
        .orElse("done");
  }

  private List<String> faults(Plan plan, Ended ended) throws Exception {
    List<String> faults = new ArrayList<>();
    String told = ended.told();
    boolean said = told.contains("the disk is full") || told.contains("the disk has no room");
    if (ended.code() == 1) {
      count(plan.name() + " refused");
      check(said && told.contains("free"), "no clear message", faults);
    } else {
      count(plan.name() + (said ? " done but for a part" : " done"));
      check(ended.code() == 0, "exit code " + ended.code(), faults);
    }
    check(!told.contains("\tat ") && !told.contains("fault of the program"), "a trace", faults);
    Sums left = sums();
    boolean isOld = left.transcripts().equals(plan.before().transcripts());
    check(
        isOld || left.transcripts().equals(plan.after().transcripts()),
        "neither the old nor the new state is stored",
        faults);
    check(ended.code() == 1 || left.equals(plan.after()), "done, but otherwise", faults);
    checkLeftovers(faults);
    Files.deleteIfExists(disk.resolve("filler"));
    if (plan.before().all().isEmpty() && !isOld && plan.name().equals("restore")) {
      return faults;
    }
    Ended again = end(start(plan.args(), plan.java()));
    check(again.code() == 0, "with room again: " + again, faults);
    check(sums().equals(plan.after()), "with room again it gives other bytes", faults);
    return faults;
  }

  private void checkLeftovers(List<String> faults) throws Exception {
    List<String> left = new ArrayList<>();
    try (Stream<Path> files = Files.walk(disk)) {
      files
          .map(file -> disk.relativize(file).toString())
          .filter(name -> name.matches(".*(\\.part|-tmp|dawen-loading|dawen-sort).*"))
          .forEach(left::add);
    }
    check(left.isEmpty(), "left over: " + left, faults);
    Path sums = disk.resolve("out/SHA256SUMS");
    if (Files.exists(sums)) {
      Process check =
          new ProcessBuilder("sha256sum", "-c", "--quiet", "SHA256SUMS")
              .directory(disk.resolve("out").toFile())
              .inheritIO()
              .start();
      check(check.waitFor() == 0, "an exported file is cut", faults);
    }
  }

  private static void check(boolean holds, String otherwise, List<String> faults) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  /** Takes all room of the disk but so many bytes. */
  private void fill(long free) throws IOException {
    byte[] piece = new byte[1 << 16];
    long room = Files.getFileStore(disk).getUsableSpace() - free;
    try (OutputStream filler =
        Files.newOutputStream(
            disk.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long done = 0; free == 0 || done < room; done += piece.length) {
        filler.write(piece);
      }
    } catch (IOException full) {
      // that was to be reached
    }
  }

  // ---------------------------------------------------------------- graphs and folders

  /** What is stored, read on the disk as it is; the dump goes elsewhere. */
  private Sums sums() throws Exception {
    if (Files.notExists(kg())) {
      return Sums.NONE;
    }
    Path dump = work.resolve("dump");
    Ended ended = dawen("export", "--to", "nq", "-o", dump.toString(), "--kg", kg().toString());
    if (ended.told().contains("there is no graph here")) {
      return Sums.NONE;
    }
    require(ended);
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    MessageDigest transcripts = MessageDigest.getInstance("SHA-256");
    for (String line : Files.readAllLines(dump.resolve("dawen.nq"))) {
      String graph = line.substring(line.lastIndexOf(" <"));
      all.update(line.getBytes(UTF_8));
      if (graph.contains("/graph/transcript/") || graph.contains("/graph/provenance/")) {
        transcripts.update(line.getBytes(UTF_8));
      }
    }
    HexFormat hex = HexFormat.of();
    return new Sums(hex.formatHex(all.digest()), hex.formatHex(transcripts.digest()));
  }

  private void clear() throws IOException {
    for (String name : List.of("filler", "out", "kg")) {
      remove(disk.resolve(name));
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    if (from != null) {
      new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor();
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

  private Process start(List<String> args, List<String> java) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("dawen").toString()));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("DAWEN_JAVA_OPTS", String.join(" ", java));
    return builder.redirectOutput(work.resolve("told").toFile()).start();
  }

  private Ended end(Process process) throws Exception {
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return new Ended(process.exitValue(), Files.readString(work.resolve("told")));
  }

  /** A command in this process. */
  private static Ended dawen(String... args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, UTF_8);
    return new Ended(dawen.cli.Main.run(stream, stream, args), told.toString(UTF_8));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private static void require(Ended ended) {
    if (ended.code() != 0) {
      throw new IllegalStateException(ended.toString());
    }
  }
}
