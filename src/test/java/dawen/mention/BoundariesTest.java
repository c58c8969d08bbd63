package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesTest {
  private static Tokenizer tokenizer;
  private static HanLpWords hanLp;

  @BeforeAll
  static void readLexicon() {
    Set<String> words = new HashSet<>();
    for (Entry entry : Lexicon.bundled().list(Kind.COUNTRY)) {
      words.add(entry.zh());
    }
    words.add("重庆");
    words.add("上海合作组织");
    tokenizer = new Tokenizer(words);
    hanLp = new HanLpWords(words);
  }

  /** What the segmenter says of whole sentences. */
  private static BitSet ofSentences(String text) {
    BitSet begins = new BitSet();
    for (int begin = 0; begin < text.length(); begin = Tokenizer.sentenceEnd(text, begin)) {
      int at = begin;
      for (int length : hanLp.lengths(text.substring(begin, Tokenizer.sentenceEnd(text, at)))) {
        begins.set(at);
        at += length;
      }
    }
    begins.set(text.length());
    return begins;
  }

  private static BitSet asked(String text, IntStream order) {
    Boundaries boundaries = tokenizer.boundaries(text.toCharArray());
    BitSet begins = new BitSet();
    order.filter(boundaries::get).forEach(begins::set);
    return begins;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "隆重庆祝上海合作组织成立二十周年",
        "在发展过程中国际社会都看到了，中国的发展是和平力量的增长。",
        "2031年3月7日10：30，外长强调：“中美关系不能再坏！”？",
        "三三两两的人，一百二十三个国家；第3.5万亿和1，000名",
        "聯合國安理會第2758號決議",
        "GDP增长5%，APEC和OECD表示𠮷𠮷不变",
        "\n\n中国\n",
        ""
      })
  void aWordBeginsWhereTheWholeSentenceWouldHaveOneBegin(String text) {
    int length = text.length();
    assertEquals(ofSentences(text), asked(text, IntStream.rangeClosed(0, length)));
    assertEquals(
        ofSentences(text), asked(text, IntStream.rangeClosed(0, length).map(i -> length - i)));
  }

  @Test
  void soItIsInWholeTranscripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/transcripts"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        assertEquals(ofSentences(text), asked(text, IntStream.rangeClosed(0, text.length())));
      }
    }
  }

  @Test
  @Tag("slow")
  void theLongestWordOfTheDictionaryIsAsLongAsSaid() {
    List<String> words = dictionary();
    assertTrue(words.size() > 80_000, words.size() + " words");
    assertEquals(KnownWords.LONGEST, words.stream().mapToInt(String::length).max().orElse(0));
  }

  /** All words of HanLP's dictionary, by trying every character behind every beginning. */
  private static List<String> dictionary() {
    Set<Character> characters = new HashSet<>();
    IntStream.range(0, Character.MAX_VALUE)
        .filter(c -> CoreDictionary.trie.transition((char) c, 1) > 0)
        .forEach(c -> characters.add((char) c));
    return words("", 1, characters).toList();
  }

  private static Stream<String> words(String beginning, int state, Set<Character> characters) {
    return characters.stream()
        .filter(c -> CoreDictionary.trie.transition(c, state) > 0)
        .flatMap(
            c -> {
              int next = CoreDictionary.trie.transition(c, state);
              Stream<String> here =
                  CoreDictionary.trie.output(next) == null
                      ? Stream.empty()
                      : Stream.of(beginning + c);
              return Stream.concat(here, words(beginning + c, next, characters));
            });
  }
}
