package dawen.repair;

import dawen.conference.RepairRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule of repair: finds what a text prints wrongly. Immutable. */
interface Step {

  /** The rule. */
  RepairRule rule();

  /**
   * What would be read instead, in order, none overlapping another; the rule may change nothing.
   */
  List<Change> changes(String text);

  /**
   * A rule that a pattern finds.
   *
   * @param sign whether a text has what every match has, so that most need not be searched
   * @param meant what the characters of a match mean; null where they are right as they are
   */
  static Step of(
      RepairRule rule,
      Predicate<String> sign,
      Pattern pattern,
      Function<MatchResult, String> meant) {
    return new Step() {
      @Override
      public RepairRule rule() {
        return rule;
      }

      @Override
      public List<Change> changes(String text) {
        if (!sign.test(text)) {
          return List.of();
        }
        List<Change> changes = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          String read = meant.apply(matcher);
          if (read != null) {
            changes.add(new Change(matcher.start(), matcher.end(), read));
          }
        }
        return changes;
      }
    };
  }
}
