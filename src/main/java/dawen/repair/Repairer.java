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
    List<String> texts = passages.stream().map(Passage::text).toList();
    int[] signs = texts.stream().mapToInt(Signs::in).toArray();
    List<Step> steps = steps(new Marks(texts, signs));
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < signs.length; i++) {
      addRepairs(passages.get(i), signs[i], steps, repairs);
    }
    repairs.sort(Comparator.comparing(Repair::span));
    return List.copyOf(repairs);
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

  /**
   * @param printed signs of the passage as printed
   */
  private static void addRepairs(
      Passage passage, int printed, List<Step> steps, List<Repair> repairs) {
    Mending mending = new Mending(passage);
    int signs = printed;
    for (Step step : steps) {
      if (step.signs() != 0 && (step.signs() & signs) == 0) {
        continue;
      }
      List<Change> changes = step.changes(mending.text());
      if (!changes.isEmpty()) {
        mending.apply(changes, step.rule());
        signs = Signs.in(mending.text());
      }
    }
    repairs.addAll(mending.repairs());
  }
}
