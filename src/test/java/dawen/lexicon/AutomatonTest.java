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

  @Test
  void findsTheSameInATextSiftedForSeveralLists() {
    Sieve.Sifted sifted = names.sieve().or(others.sieve()).sift(TEXT);
    assertEquals(names.find(TEXT), names.find(sifted, 0, TEXT.length()));
    assertEquals(others.find(TEXT), others.find(sifted, 0, TEXT.length()));
  }

  @Test
  void findsInAPartAsIfTheTextEndedThere() {
    Sieve.Sifted sifted = names.sieve().or(others.sieve()).sift(TEXT);
    assertEquals(List.of("15-18 un"), values(names.find(sifted, 14, 20)));
    assertEquals(List.of("1-3 none"), values(others.find(sifted, 1, 6)));
    assertEquals(List.of(), names.find(sifted, 4, 4));
  }

  @Test
  void findsOneWordAtAnIndex() {
    assertEquals("15-21 unsc", values(List.of(names.at(TEXT, 15))).get(0));
    assertEquals(null, names.at(TEXT, 10), "EU is part of EURO");
    assertEquals(null, names.at(TEXT, 0));
  }
}
