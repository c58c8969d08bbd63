package dawen.cli;

import dawen.conference.Doubt;
import dawen.query.DisplayWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells on standard error what becomes of each input, and at last of all of them. What is told
 * waits for the next line of progress, so that many lines cost no time.
 */
final class BuildLog implements AutoCloseable {
  private static final int DOUBTS_SHOWN = 5;
  private static final int WIDEST_NAME = 48;

  /** Of more files than that, those are told of that are in doubt or fail. */
  private static final int FILES_SHOWN = 50;

  private final Terminal terminal;
  private final boolean each;
  private final int nameWidth;
  private final Progress progress;
  private final StringBuilder waiting = new StringBuilder();
  private final Map<String, Input> bySha256 = new HashMap<>();
  private final SortedMap<String, Integer> encodings = new TreeMap<>();
  private boolean told;
  private int made;
  private int replaced;
  private int unchanged;
  private int identical;
  private int failed;
  private int exchanges;
  private int mentions;
  private int doubts;

  /**
   * @param verbose whether each file is told of, however many there are
   */
  BuildLog(Terminal terminal, List<Input> inputs, boolean verbose) {
    this.terminal = terminal;
    this.each = verbose || inputs.size() <= FILES_SHOWN;
    long bytes = inputs.stream().mapToLong(Input::size).sum();
    this.progress = new Progress(inputs.size(), bytes, System::nanoTime);
    this.nameWidth =
        Math.min(
            WIDEST_NAME, inputs.stream().mapToInt(i -> DisplayWidth.of(name(i))).max().orElse(0));
  }

  private static String name(Input input) {
    return Text.oneLine(input.name());
  }

  /** One input is done with. */
  void add(Outcome<?> outcome) {
    int before = exchanges;
    if (outcome instanceof Outcome.Made<?> done) {
      add(done);
      warnOfTwin(done.input(), done.sha256());
    } else if (outcome instanceof Outcome.Unchanged<?> same) {
      unchanged++;
      warnOfTwin(same.input(), same.sha256());
    } else if (outcome instanceof Outcome.Identical<?> twin) {
      identical++;
      say(twin.input().shown() + ": identical to " + twin.earlier().shown() + ", left aside");
    } else if (outcome instanceof Outcome.Failed<?> failure) {
      fail(failure.message());
      failure.details().forEach(detail -> print("  " + Text.oneLine(detail)));
    }
    progress.add(outcome.input().size(), exchanges - before);
    if (progress.isDue() || !told) {
      flush();
      terminal.progress(progress.line());
    }
  }

  private void warnOfTwin(Input input, String sha256) {
    Input twin = bySha256.putIfAbsent(sha256, input);
    if (twin != null) {
      say(
          "%s: the same text as %s under another name; its questions count twice, remove one"
              .formatted(input.shown(), twin.shown()));
    }
  }

  /** One that is made takes the place of another text of that name. */
  void countReplaced() {
    replaced++;
  }

  /** Something that was named could not be used. */
  void fail(String message) {
    failed++;
    say(message);
  }

  /** Something that a person should know, with the program's name in front. */
  void say(String message) {
    print(Terminal.said(message));
  }

  private void print(String line) {
    waiting.append(line).append(System.lineSeparator());
  }

  /** Shows what was told so far. */
  void flush() {
    told = true;
    terminal.endProgress();
    terminal.err().print(waiting);
    terminal.err().flush();
    waiting.setLength(0);
  }

  boolean hasFailures() {
    return failed > 0;
  }

  private void add(Outcome.Made<?> outcome) {
    Outcome.Figures figures = outcome.figures();
    int doubted = outcome.doubts().size();
    made++;
    exchanges += figures.exchanges();
    mentions += figures.mentions();
    doubts += doubted;
    String format = format(figures);
    if (each) {
      print(
          String.join(
              "  ",
              Text.pad(name(outcome.input()), nameWidth),
              Text.pad(format, 10),
              Text.padLeft(Text.count(figures.exchanges(), "exchange"), 13),
              Text.padLeft(Text.count(figures.mentions(), "mention"), 13),
              Text.padLeft(Text.count(doubted, "doubt"), 9)));
      show(outcome.input(), outcome.doubts());
    } else if (doubted > 0) {
      print(
          Text.oneLine(
              outcome.input().shown() + ":" + inWords(outcome.doubts().get(0)) + more(doubted)));
    }
  }

  private static String more(int doubted) {
    return doubted == 1 ? "" : " (and " + Text.count(doubted - 1, "more doubt") + ")";
  }

  /** The encoding, or the kind of a document that has none. */
  private String format(Outcome.Figures figures) {
    if (figures.encoding() == null) {
      return figures.mediaType().endsWith("pdf") ? "pdf" : "docx";
    }
    encodings.merge(figures.encoding(), 1, Integer::sum);
    return figures.encoding();
  }

  /** What was found that may be wrong: UTF-8 never is. */
  private void tellEncodings() {
    encodings.remove("UTF-8");
    if (!encodings.isEmpty()) {
      say(
          "not UTF-8: "
              + encodings.entrySet().stream()
                  .map(e -> Text.count(e.getValue(), "file") + " read as " + e.getKey())
                  .collect(Collectors.joining(", "))
              + "; if that is wrong, name the encoding with --encoding");
    }
  }

  private void show(Input input, List<Doubt> all) {
    for (Doubt doubt : all.subList(0, Math.min(DOUBTS_SHOWN, all.size()))) {
      print("  " + Text.oneLine(input.shown() + ":" + inWords(doubt)));
    }
    if (all.size() > DOUBTS_SHOWN) {
      print(
          "  … %d more: dawen inspect %s"
              .formatted(all.size() - DOUBTS_SHOWN, Text.oneLine(input.shown())));
    }
  }

  /** {@code line:column: message}. */
  static String inWords(Doubt doubt) {
    return doubt.line() + ":" + doubt.column() + ": " + doubt.message();
  }

  /** What was left aside, if anything. */
  void tellSkipped(Inputs inputs) {
    if (!inputs.skipped().isEmpty()) {
      say("left aside, being no transcripts by their endings: " + inputs.skippedInWords());
    }
  }

  /** The closing line. */
  void close(String where, int removed) {
    tellEncodings();
    StringBuilder summary = new StringBuilder(where + ": " + Text.count(made, "transcript"));
    if (made > 0) {
      summary.append(" with ").append(Text.count(exchanges, "exchange"));
      append(summary, mentions, Text.count(mentions, "mention"));
    }
    append(summary, doubts, Text.count(doubts, "doubt"));
    append(summary, replaced, replaced + " replaced");
    append(summary, unchanged, unchanged + " unchanged");
    append(summary, identical, identical + " identical");
    append(summary, removed, removed + " removed");
    append(summary, failed, failed + " failed");
    summary.append(String.format(Locale.ROOT, ", %.1f s", progress.seconds()));
    print(summary + (each || made == 0 ? "" : " (--verbose tells of each file)"));
    flush();
  }

  /** What is under way after the files are read, in a word or two. */
  void under(String way) {
    flush();
    terminal.progress(way + " …");
  }

  /** The closing line of a build that was stopped. */
  void interrupted(String what) {
    say("interrupted after " + progress.doneOfAll() + "; " + what);
    flush();
  }

  /** Shows what is left to tell, also where a build fails. */
  @Override
  public void close() {
    flush();
  }

  private static void append(StringBuilder summary, int number, String words) {
    summary.append(number == 0 ? "" : ", " + words);
  }
}
