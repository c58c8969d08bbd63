package dawen.repair;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.conference.Statement;
import dawen.lexicon.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what a conference prints wrongly, by a closed set of rules that each change only what no
 * right text has; immutable, shared between threads. Nothing printed is changed: {@link
 * Passage#repaired} gives the words as read.
 */
public final class Repairer {
  private final Step glosses = new Pinyin();
  private final Step slips;

  /**
   * @param slips words that are surely misread
   */
  public Repairer(List<Slip> slips) {
    this.slips = new Slips(slips);
  }

  /** The repairs of all questions, answers and statements, sorted by span; none overlap. */
  public List<Repair> repairs(PressConference conference) {
    List<Passage> passages =
        Stream.concat(
                conference.exchanges().stream().flatMap(Repairer::passages),
                conference.statements().stream().map(Statement::text))
            .toList();
    List<Step> steps = steps(new Marks(passages.stream().map(Passage::text).toList()));
    return passages.stream()
        .flatMap(passage -> repairs(passage, steps).stream())
        .sorted(Comparator.comparing(Repair::span))
        .toList();
  }

  private static Stream<Passage> passages(Exchange exchange) {
    return Stream.of(exchange.question(), exchange.answer()).filter(Objects::nonNull);
  }

  private List<Step> steps(Marks marks) {
    List<Step> steps = new ArrayList<>();
    steps.add(glosses);
    steps.addAll(marks.steps());
    steps.add(slips);
    return steps;
  }

  private static List<Repair> repairs(Passage passage, List<Step> steps) {
    Mending mending = new Mending(passage);
    for (Step step : steps) {
      mending.apply(step.changes(mending.text()), step.rule());
    }
    return mending.repairs();
  }
}
