package dawen.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the generator says it has put into each transcript, and whether the graph has it. */
final class Manifest {
  private Manifest() {}

  /**
   * A line of the manifest, or what the graph has of a transcript.
   *
   * @param file name of the transcript
   * @param layout of its page; null of the graph, which does not keep it
   * @param exchanges all of them, repeated ones and a last one that is cut off among them
   * @param questions those with a question
   * @param answers those with an answer
   * @param duplicates repeated ones
   */
  record Counts(
      String file, String layout, long exchanges, long questions, long answers, long duplicates) {

    boolean hasAllOf(Counts other) {
      return exchanges == other.exchanges
          && questions == other.questions
          && answers == other.answers;
    }
  }

  /** The names that the generator uses. */
  private record Line(
      String file,
      String layout,
      long exchanges,
      long with_question,
      long with_answer,
      long duplicates) {}

  /**
   * All transcripts of one layout.
   *
   * @param files how many
   * @param expected what the manifest says of them, summed up
   * @param found what the graph has of them
   * @param differing files in which the two differ
   */
  record Layout(String name, int files, Counts expected, Counts found, List<String> differing) {}

  /** The lines of a manifest, in its order. */
  static List<Counts> read(Path file) throws IOException {
    List<Counts> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      all.add(parse(line));
    }
    return all;
  }

  static Counts parse(String json) {
    Line line = new Gson().fromJson(json, Line.class);
    return new Counts(
        line.file,
        line.layout,
        line.exchanges,
        line.with_question,
        line.with_answer,
        line.duplicates);
  }

  /** Sets what the graph has beside what the manifest says, layout by layout. */
  static List<Layout> compare(List<Counts> manifest, Map<String, Counts> graph) {
    Map<String, List<Counts>> byLayout = new TreeMap<>();
    manifest.forEach(
        counts -> byLayout.computeIfAbsent(counts.layout(), l -> new ArrayList<>()).add(counts));
    List<Layout> layouts = new ArrayList<>();
    byLayout.forEach((name, expected) -> layouts.add(layout(name, expected, graph)));
    return layouts;
  }

  private static Layout layout(String name, List<Counts> expected, Map<String, Counts> graph) {
    List<Counts> found = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    for (Counts each : expected) {
      Counts there = graph.getOrDefault(each.file(), new Counts(each.file(), null, 0, 0, 0, 0));
      found.add(there);
      if (!there.hasAllOf(each)) {
        differing.add(difference(each, there));
      }
    }
    return new Layout(name, expected.size(), sum(name, expected), sum(name, found), differing);
  }

  /** {@code 000021_….txt: 22 exchanges, 0 questions, 22 answers; in the graph 19, 0, 19}. */
  private static String difference(Counts expected, Counts found) {
    return "%s: %d exchanges, %d questions, %d answers; in the graph %d, %d, %d"
        .formatted(
            expected.file(),
            expected.exchanges(),
            expected.questions(),
            expected.answers(),
            found.exchanges(),
            found.questions(),
            found.answers());
  }

  private static Counts sum(String layout, List<Counts> all) {
    return all.stream()
        .reduce(
            new Counts(null, layout, 0, 0, 0, 0),
            (a, b) ->
                new Counts(
                    null,
                    layout,
                    a.exchanges() + b.exchanges(),
                    a.questions() + b.questions(),
                    a.answers() + b.answers(),
                    a.duplicates() + b.duplicates()));
  }
}
