package dawen.evaluate;

import dawen.mention.Annotated;
import dawen.mention.Rule;
import dawen.mention.Rules;
import dawen.mention.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well transcripts were read, measured against gold annotations.
 *
 * <p>Rules and figures are those of the gold's own scorer: white space and the width of punctuation
 * make no difference; an exchange is found if its question (without one, its answer) begins as in
 * the gold; all other measures count found exchanges alone.
 *
 * @param files gold by gold, in the order of the gold files' names
 */
public record Evaluation(List<FileScore> files) {

  public Evaluation {
    files = List.copyOf(files);
  }

  /**
   * Compares a gold folder with readings of its transcripts.
   *
   * @see #of(List, List)
   */
  public static Evaluation of(Path gold, List<Annotated> readings) {
    return of(List.of(gold), readings);
  }

  /**
   * Compares gold folders with readings of their transcripts. A transcript that the gold names and
   * the readings lack counts as missed; readings of other transcripts count for nothing.
   *
   * @param gold folders with {@code *.gold.json} files and, there or one folder up, {@code
   *     outlets.json}
   * @param readings in any order
   * @throws GoldException if a folder holds no gold, a file of it is no JSON or lacks a field, or
   *     two files annotate transcripts of one name
   */
  public static Evaluation of(List<Path> gold, List<Annotated> readings) {
    Map<String, List<Row>> rows = rows(readings);
    List<FileScore> files = new ArrayList<>();
    Set<String> annotated = new HashSet<>();
    for (Path folder : gold) {
      Gold wanted = GoldReader.read(folder);
      for (Gold.Transcript transcript : wanted.transcripts()) {
        if (!annotated.add(transcript.source())) {
          throw new GoldException(folder + ": a second gold of " + transcript.source());
        }
        List<Row> read = rows.getOrDefault(transcript.source(), List.of());
        files.add(new FileScorer(wanted, transcript, read).score());
      }
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
   * What was compared for a rule, over all files: right and surplus names that it found, and names
   * of the gold that it did not find.
   */
  public Tally tally(Rule rule) {
    return files.stream().map(file -> file.tally(rule)).reduce(Tally.NONE, Tally::plus);
  }

  /**
   * The rules with what was measured of them here.
   *
   * @param rules whose names are kept
   */
  public Rules measured(Rules rules) {
    Map<Rule, Trust> measured = new EnumMap<>(Rule.class);
    rules.all().forEach((rule, trust) -> measured.put(rule, measured(trust, tally(rule))));
    return new Rules(measured);
  }

  private Trust measured(Trust trust, Tally tally) {
    int n = tally.right() + tally.surplus();
    return new Trust(trust.zh(), trust.en(), tally.right(), n, n == 0 ? "" : sets());
  }

  /** The gold: {@code shared/gold (76 exchanges), transcripts/odd (47 exchanges)}. */
  private String sets() {
    Map<String, Integer> sets = new TreeMap<>();
    files.forEach(file -> sets.merge(file.set(), file.found(), Integer::sum));
    return sets.entrySet().stream()
        .map(set -> set.getKey() + " (" + exchanges(set.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String exchanges(int n) {
    return n + (n == 1 ? " exchange" : " exchanges");
  }
}
