package dawen.align;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the exchanges that two transcripts of one conference both print, be it in full, in parts or
 * in another order.
 *
 * <p>What counts is how much of the shorter text the longer one has too, so that an excerpt is
 * recognised in the full version. Every exchange has at most one counterpart: the surest pairs are
 * taken first.
 */
public final class Alignment {
  /**
   * Pairs that share less are different exchanges. Of 144,021 pairs of different exchanges, those
   * of one conference and speaker among them, none shares more than 0.26; an excerpt of every
   * seventh sentence of an answer shares 0.60 or more, an answer in which every fifth character is
   * another 0.36 or more.
   */
  static final double THRESHOLD = 0.35;

  /** A text of fewer runs is taken to have so many: a greeting alone proves nothing. */
  private static final int FEWEST = 20;

  /** Numbers in memory at a time: transcripts of thousands of exchanges are compared in pieces. */
  private static final int MOST_COUNTS = 1 << 22;

  private static final Comparator<Pair> SUREST_FIRST =
      Comparator.comparingDouble(Pair::overlap)
          .thenComparingInt(Pair::shared)
          .reversed()
          .thenComparingInt(Pair::first)
          .thenComparingInt(Pair::second);

  /** Two exchanges, by their places in the lists, and how many runs they share. */
  private record Pair(int first, int second, int shared, double overlap) {}

  private Alignment() {}

  /**
   * The exchanges that both transcripts print.
   *
   * @return in the order of the first transcript
   */
  public static List<Match> of(Version first, Version second) {
    List<Pair> pairs = pairs(first, second);
    pairs.sort(SUREST_FIRST);
    Set<Integer> firstTaken = new HashSet<>();
    Set<Integer> secondTaken = new HashSet<>();
    List<Match> matches = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!firstTaken.contains(pair.first) && !secondTaken.contains(pair.second)) {
        firstTaken.add(pair.first);
        secondTaken.add(pair.second);
        matches.add(
            new Match(
                first.position(pair.first),
                second.position(pair.second),
                BigDecimal.valueOf(pair.overlap).setScale(2, RoundingMode.HALF_UP)));
      }
    }
    matches.sort(Comparator.comparingInt(Match::first));
    return matches;
  }

  private static List<Pair> pairs(Version first, Version second) {
    List<Pair> pairs = new ArrayList<>();
    int rows = Math.max(1, MOST_COUNTS / Math.max(1, second.size()));
    for (int from = 0; from < first.size(); from += rows) {
      int to = Math.min(first.size(), from + rows);
      addPairs(first, second, from, first.shingles().shared(second.shingles(), from, to), pairs);
    }
    return pairs;
  }

  private static void addPairs(
      Version first, Version second, int from, int[][] shared, List<Pair> pairs) {
    for (int i = 0; i < shared.length; i++) {
      int size = first.shingles().size(from + i);
      for (int j = 0; j < second.size(); j++) {
        double overlap = overlap(shared[i][j], size, second.shingles().size(j));
        if (overlap >= THRESHOLD) {
          pairs.add(new Pair(from + i, j, shared[i][j], overlap));
        }
      }
    }
  }

  /** The part of the shorter text's runs that the longer one has too. */
  static double overlap(int shared, int size, int otherSize) {
    return (double) shared / Math.max(FEWEST, Math.min(size, otherSize));
  }
}
