package dawen.repair;

import dawen.conference.RepairRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule of repair: finds what a text prints wrongly. Immutable. */
interface Step {

  /** The rule. */
  RepairRule rule();

  /** The {@link Signs} of which a text has one where the rule changes it; 0 for any text. */
  int signs();

  /**
   * What would be read instead, in order, none overlapping another; the rule may change nothing.
   */
  List<Change> changes(String text);

  /**
   * A rule that a pattern finds.
   *
   * @param signs of which every text has one that the pattern matches in
   * @param meant what the characters of a match mean; null where they are right as they are
   */
  static Step of(RepairRule rule, int signs, Pattern pattern, Function<MatchResult, String> meant) {
    return new Step() {
      @Override
      public RepairRule rule() {
        return rule;
      }

      @Override
      public int signs() {
        return signs;
      }

      @Override
      public List<Change> changes(String text) {
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
