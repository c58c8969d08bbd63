package dawen.cli;

import dawen.conference.Doubt;
import dawen.conference.Origin;
import dawen.conference.PressConference;
import dawen.mention.Annotated;
import dawen.query.DisplayWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells on standard error what becomes of each input, and at last of all of them. */
final class BuildLog {
  private static final int DOUBTS_SHOWN = 5;
  private static final int WIDEST_NAME = 48;

  private final Terminal terminal;
  private final int total;
  private final int nameWidth;
  private final Map<String, Input> bySha256 = new HashMap<>();
  private final SortedMap<String, Integer> encodings = new TreeMap<>();
  private int seen;
  private int made;
  private int unchanged;
  private int identical;
  private int failed;
  private int exchanges;
  private int mentions;
  private int doubts;

  BuildLog(Terminal terminal, List<Input> inputs) {
    this.terminal = terminal;
    this.total = inputs.size();
    this.nameWidth =
        Math.min(
            WIDEST_NAME, inputs.stream().mapToInt(i -> DisplayWidth.of(name(i))).max().orElse(0));
  }

  private static String name(Input input) {
    return Text.oneLine(input.name());
  }

  /** One input is done with. */
  void add(Outcome outcome) {
    seen++;
    terminal.endProgress();
    if (outcome instanceof Outcome.Made done) {
      add(done);
      warnOfTwin(done.input(), done.sha256());
    } else if (outcome instanceof Outcome.Unchanged same) {
      unchanged++;
      warnOfTwin(same.input(), same.sha256());
    } else if (outcome instanceof Outcome.Identical twin) {
      identical++;
      terminal.say(
          twin.input().shown() + ": identical to " + twin.earlier().shown() + ", left aside");
    } else if (outcome instanceof Outcome.Failed failure) {
      fail(failure.message());
      failure.details().forEach(detail -> terminal.err().println("  " + Text.oneLine(detail)));
    }
    terminal.progress(seen + " of " + total);
  }

  private void warnOfTwin(Input input, String sha256) {
    Input twin = bySha256.putIfAbsent(sha256, input);
    if (twin != null) {
      terminal.say(
          "%s: the same text as %s under another name; its questions count twice, remove one"
              .formatted(input.shown(), twin.shown()));
    }
  }

  /** Something that was named could not be used. */
  void fail(String message) {
    failed++;
    terminal.say(message);
  }

  boolean hasFailures() {
    return failed > 0;
  }

  private void add(Outcome.Made outcome) {
    Annotated annotated = outcome.result().annotated();
    PressConference conference = annotated.conference();
    int found = annotated.exchanges().stream().mapToInt(e -> e.mentions().size()).sum();
    made++;
    exchanges += conference.exchanges().size();
    mentions += found;
    doubts += outcome.doubts().size();
    terminal
        .err()
        .println(
            String.join(
                "  ",
                Text.pad(name(outcome.input()), nameWidth),
                Text.pad(format(conference.origin()), 10),
                Text.padLeft(Text.count(conference.exchanges().size(), "exchange"), 13),
                Text.padLeft(Text.count(found, "mention"), 13),
                Text.padLeft(Text.count(outcome.doubts().size(), "doubt"), 9)));
    show(outcome.input(), outcome.doubts());
  }

  /** The encoding, or the kind of a document that has none. */
  private String format(Origin origin) {
    if (origin.encoding() == null) {
      return origin.mediaType().endsWith("pdf") ? "pdf" : "docx";
    }
    encodings.merge(origin.encoding(), 1, Integer::sum);
    return origin.encoding();
  }

  /** What was found that may be wrong: UTF-8 never is. */
  private void tellEncodings() {
    encodings.remove("UTF-8");
    if (!encodings.isEmpty()) {
      terminal.say(
          "not UTF-8: "
              + encodings.entrySet().stream()
                  .map(e -> Text.count(e.getValue(), "file") + " read as " + e.getKey())
                  .collect(Collectors.joining(", "))
              + "; if that is wrong, name the encoding with --encoding");
    }
  }

  private void show(Input input, List<Doubt> all) {
    for (Doubt doubt : all.subList(0, Math.min(DOUBTS_SHOWN, all.size()))) {
      terminal.err().println("  " + Text.oneLine(input.shown() + ":" + inWords(doubt)));
    }
    if (all.size() > DOUBTS_SHOWN) {
      terminal
          .err()
          .println(
              "  … %d more: dawen inspect %s"
                  .formatted(all.size() - DOUBTS_SHOWN, Text.oneLine(input.shown())));
    }
  }

  /** {@code line:column: message}. */
  static String inWords(Doubt doubt) {
    return doubt.line() + ":" + doubt.column() + ": " + doubt.message();
  }

  /** The closing line. */
  void close(String where, int removed, double seconds) {
    terminal.endProgress();
    tellEncodings();
    StringBuilder summary = new StringBuilder(where + ": " + Text.count(made, "transcript"));
    if (made > 0) {
      summary.append(" with ").append(Text.count(exchanges, "exchange"));
      append(summary, mentions, Text.count(mentions, "mention"));
    }
    append(summary, doubts, Text.count(doubts, "doubt"));
    append(summary, unchanged, unchanged + " unchanged");
    append(summary, identical, identical + " identical");
    append(summary, removed, removed + " removed");
    append(summary, failed, failed + " failed");
    terminal.err().println(summary + String.format(Locale.ROOT, ", %.1f s", seconds));
  }

  private static void append(StringBuilder summary, int number, String words) {
    summary.append(number == 0 ? "" : ", " + words);
  }
}
