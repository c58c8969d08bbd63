package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** The searches for words find what a search that tries every word at every place finds. */
class WordPropertiesTest {
  private static final String SEED = "20311207";

  /** Of few characters, so that words overlap, begin and hold each other. */
  private static StringArbitrary strings() {
    return Arbitraries.strings().withChars("中国联合EUe1 \uD842\uDFB7");
  }

  @Provide
  Arbitrary<Set<String>> words() {
    return strings().ofMinLength(1).ofMaxLength(5).set().ofMaxSize(12).map(TreeSet::new);
  }

  @Provide
  Arbitrary<String> texts() {
    return strings().ofMaxLength(60);
  }

  private static boolean stands(String word, String text, int begin) {
    int end = begin + word.length();
    return text.startsWith(word, begin) && Trie.isWhole(text.toCharArray(), begin, end);
  }

  @Property(seed = SEED, tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theLeftmostAndLongestIsFound(
      @ForAll("words") Set<String> words, @ForAll("texts") String text) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      String longest = longest(words, text, i);
      if (!longest.isEmpty()) {
        expected.add(i + longest);
      }
      i += Math.max(1, longest.length());
    }
    Automaton<String> automaton = new Automaton<>(byThemselves(words));
    List<String> found =
        automaton.find(text).stream().map(hit -> hit.begin() + hit.value()).toList();
    assertEquals(expected, found);
  }

  private static Map<String, String> byThemselves(Set<String> words) {
    return words.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  @Property(seed = SEED, tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aWordAcrossAPlaceIsSeen(@ForAll("words") Set<String> words, @ForAll("texts") String text) {
    Automaton<String> automaton = new Automaton<>(byThemselves(words));
    for (int place = 1; place < text.length(); place++) {
      boolean across = false;
      for (String word : words) {
        for (int begin = Math.max(0, place - word.length() + 1); begin < place; begin++) {
          across |= text.startsWith(word, begin);
        }
      }
      assertEquals(across, automaton.isAcross(text.toCharArray(), place), "at " + place);
    }
  }

  @Property(seed = SEED, tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theLongestWordOfEveryListIsFoundAtEveryPlace(
      @ForAll("words") Set<String> some,
      @ForAll("words") Set<String> others,
      @ForAll("texts") String text) {
    List<List<String>> lists = List.of(List.copyOf(some), List.copyOf(others));
    WordLists.Hits[] found = new WordLists(lists).find(text.toCharArray());
    for (int list = 0; list < lists.size(); list++) {
      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < text.length(); i++) {
        String longest = longest(lists.get(list), text, i);
        if (!longest.isEmpty()) {
          int number = lists.get(list).indexOf(longest);
          expected.add(i + "-" + (i + longest.length()) + "#" + number);
        }
      }
      assertEquals(expected, hits(found[list]));
    }
  }

  private static String longest(Collection<String> words, String text, int begin) {
    String longest = "";
    for (String word : words) {
      longest = stands(word, text, begin) && word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  private static Set<String> hits(WordLists.Hits hits) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < hits.count(); i++) {
      found.add(hits.begin(i) + "-" + hits.end(i) + "#" + hits.word(i));
    }
    assertEquals(hits.count(), found.size(), "one hit twice");
    return found;
  }
}
