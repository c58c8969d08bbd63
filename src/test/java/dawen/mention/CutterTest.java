package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
  private static final Set<String> WORDS = Set.of("重庆", "上海合作组织", "联合国", "联合国安理会");

  private final HanLpWords hanLp = new HanLpWords(WORDS);
  private final Cutter cutter =
      new Cutter(new KnownWords(WORDS), new Costs(), Tokenizer.dictionary(WORDS).dat);

  /** Names and times count otherwise than other words: 中欧, 今年. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "中欧关系要稳",
        "今年的中非关系",
        "上海合作组织的",
        "联合国安理会和联合国大会",
        "隆重庆祝",
        "的",
        "中日两国",
        "一百二十三个",
        "经合组织OECD表示,中方将",
        "2031年3.5%和1，000名，14亿",
        "３．５Ⅷ①②𠮷𠮷",
        "三三两两的一些人第一次"
      })
  void aPartIsCutAsTheSegmenterCutsIt(String part) {
    assertArrayEquals(hanLp.lengths(part), cutter.lengths(part.toCharArray(), 0, part.length()));
  }

  @Test
  void soAreAllShortPartsOfTranscripts() throws IOException {
    int cut = 0;
    try (Stream<Path> files = Files.list(Path.of("data/transcripts"))) {
      List<Path> sorted = files.sorted().toList();
      for (Path file : sorted) {
        cut += compare(Files.readString(file));
      }
    }
    assertTrue(cut > 1000, cut + " parts");
  }

  /** How many parts were cut. */
  private int compare(String text) {
    int cut = 0;
    char[] characters = text.toCharArray();
    for (int begin = 0; begin + 8 <= text.length(); begin += 3) {
      int[] lengths = cutter.lengths(characters, begin, begin + 8);
      assertArrayEquals(hanLp.lengths(text.substring(begin, begin + 8)), lengths);
      cut++;
    }
    return cut;
  }
}
