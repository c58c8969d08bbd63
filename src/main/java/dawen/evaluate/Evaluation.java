package dawen.evaluate;

import dawen.mention.Annotated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well transcripts were read, measured against gold annotations.
 *
 * <p>Rules and figures are those of the gold's own scorer: white space and the width of punctuation
 * make no difference; an exchange is found if its question (without one, its answer) begins as in
 * the gold; all other measures count found exchanges alone.
 *
 * @param files in the order of the gold files' names
 */
public record Evaluation(List<FileScore> files) {

  public Evaluation {
    files = List.copyOf(files);
  }

  /**
   * Compares a gold folder with readings of its transcripts. A transcript that the gold names and
   * the readings lack counts as missed; readings of other transcripts count for nothing.
   *
   * @param gold folder with {@code *.gold.json} files and, there or one folder up, {@code
   *     outlets.json}
   * @param readings in any order
   * @throws GoldException if the folder holds no gold, or a file of it is no JSON or lacks a field
   */
  public static Evaluation of(Path gold, List<Annotated> readings) {
    Gold wanted = GoldReader.read(gold);
    Map<String, List<Row>> rows = rows(readings);
    List<FileScore> files = new ArrayList<>();
    for (Gold.Transcript transcript : wanted.transcripts()) {
      List<Row> read = rows.remove(transcript.source());
      List<Row> found = read == null ? List.of() : read;
      files.add(new FileScorer(transcript, wanted.outletNames(), found).score());
    }
    return new Evaluation(files);
  }

  private static Map<String, List<Row>> rows(List<Annotated> readings) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (Annotated reading : readings) {
      List<Row> file =
          rows.computeIfAbsent(reading.conference().origin().fileName(), name -> new ArrayList<>());
      reading
          .exchanges()
          .forEach(exchange -> file.add(new Row(reading.conference().event(), exchange)));
    }
    rows.values().forEach(file -> file.sort(Comparator.comparingInt(Row::index)));
    return rows;
  }

  /** What was compared for a measure, over all files. */
  public Tally tally(Measure measure) {
    return files.stream().map(file -> file.tally(measure)).reduce(Tally.NONE, Tally::plus);
  }

  /** The measure's figure over all files, between 0 and 1. */
  public double value(Measure measure) {
    return measure.of(tally(measure));
  }

  /** Every place where reading and gold differ, file by file. */
  public List<Difference> differences() {
    return files.stream().flatMap(file -> file.differences().stream()).toList();
  }

  /**
   * The figures as lines of text: first the files, numbered, with the exchanges found in each and
   * the layout; then one line a measure, over all files and for each of them.
   */
  public List<String> report() {
    return Report.lines(this);
  }
}
