package dawen.repair;

import dawen.conference.RepairRule;
import dawen.lexicon.Automaton;
import dawen.lexicon.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that a machine misread, by a table. */
final class Slips implements Step {
  private final Automaton<Slip> words;

  Slips(List<Slip> slips) {
    this.words =
        new Automaton<>(
            slips.stream().collect(Collectors.toMap(Slip::printed, Function.identity())));
  }

  @Override
  public RepairRule rule() {
    return RepairRule.SLIP;
  }

  @Override
  public int signs() {
    return 0;
  }

  @Override
  public List<Change> changes(String text) {
    List<Change> changes = new ArrayList<>();
    for (Automaton.Hit<Slip> hit : words.find(text)) {
      if (hit.value().isSure(text, hit.begin())) {
        changes.add(new Change(hit.begin(), hit.end(), hit.value().meant()));
      }
    }
    return changes;
  }
}
