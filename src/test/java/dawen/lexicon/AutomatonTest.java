package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  private static final String TEXT = "中国同联合国和EU、EURO，联合国安理会";

  private final Automaton<String> names =
      new Automaton<>(Map.of("联合国", "un", "联合国安理会", "unsc", "EU", "eu", "和", "and"));
  private final Automaton<String> others =
      new Automaton<>(Map.of("中国", "cn", "国同", "none", "安理会", "sc"));

  private static List<String> values(List<Automaton.Hit<String>> hits) {
    return hits.stream().map(hit -> hit.begin() + "-" + hit.end() + " " + hit.value()).toList();
  }

  @Test
  void findsTheLeftmostAndLongest() {
    assertEquals(List.of("3-6 un", "6-7 and", "7-9 eu", "15-21 unsc"), values(names.find(TEXT)));
    assertEquals(List.of("0-2 cn", "18-21 sc"), values(others.find(TEXT)));
  }
}
