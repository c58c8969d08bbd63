package dawen.evaluate;

import dawen.mention.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of an evaluation, for other programs. Where a single value is compared, precision,
 * recall and F1 are all the share of right ones; where nothing was compared, they are null.
 *
 * @param by {@code field}, over all files; {@code layout}, one file; or {@code rule}
 * @param name of the file or rule; empty over all files
 * @param layout how the file is laid out, in the gold's words; empty where the gold has none
 * @param field what is measured; of a rule {@code mention}
 * @param precision to three decimals
 * @param recall to three decimals
 * @param f1 to three decimals
 * @param n names or values compared; of a rule, names that it found
 * @param right in reading and gold
 * @param surplus in the reading alone
 * @param missing in the gold alone; of a rule, names that it did not find
 */
public record Figure(
    String by,
    String name,
    String layout,
    String field,
    BigDecimal precision,
    BigDecimal recall,
    BigDecimal f1,
    int n,
    int right,
    int surplus,
    int missing) {

  /** All figures of an evaluation: over all files, by file, by rule. */
  public static List<Figure> of(Evaluation evaluation) {
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      figures.add(of("field", "", "", measure, evaluation.tally(measure)));
    }
    for (FileScore file : evaluation.files()) {
      for (Measure measure : Measure.values()) {
        figures.add(of("layout", file.file(), file.layout(), measure, file.tally(measure)));
      }
    }
    for (Rule rule : Rule.values()) {
      figures.add(of(rule, evaluation.tally(rule)));
    }
    return figures;
  }

  private static Figure of(String by, String name, String layout, Measure measure, Tally tally) {
    boolean any = tally.n() > 0;
    return new Figure(
        by,
        name,
        layout,
        measure.field(),
        any ? rounded(measure.precision(tally)) : null,
        any ? rounded(tally.recall()) : null,
        any ? rounded(measure.of(tally)) : null,
        tally.n(),
        tally.right(),
        tally.surplus(),
        tally.missing());
  }

  private static Figure of(Rule rule, Tally tally) {
    int n = tally.right() + tally.surplus();
    return new Figure(
        "rule",
        rule.id(),
        "",
        "mention",
        n == 0 ? null : rounded(tally.precision()),
        n == 0 ? null : rounded(tally.recall()),
        n == 0 ? null : rounded(tally.f1()),
        n,
        tally.right(),
        tally.surplus(),
        tally.missing());
  }

  /** Three decimals, a half to the even neighbour, as the gold's scorer prints them. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN);
  }
}
