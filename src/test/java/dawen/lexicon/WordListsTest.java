package dawen.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordListsTest {
  private static final String TEXT = "中国同联合国和EU、EURO，联合国安理会";
  private static final List<List<String>> LISTS =
      List.of(
          List.of("联合国安理会", "EU", "和", "联合国"), List.of("国同", "中国", "安理会", "联合国"), List.of("无", ""));

  private final WordLists lists = new WordLists(LISTS);

  private List<String> words(int list, boolean apart) {
    WordLists.Hits hits = lists.find(TEXT.toCharArray())[list];
    List<String> words = new ArrayList<>();
    for (int hit = 0; hit < hits.count(); hit = apart ? hits.nextApart(hit) : hit + 1) {
      String word = LISTS.get(list).get(hits.word(hit));
      assertEquals(word, TEXT.substring(hits.begin(hit), hits.end(hit)));
      words.add(hits.begin(hit) + " " + word);
    }
    return words;
  }

  @Test
  void findsTheLongestWordOfEachListAndLatinWordsWhole() {
    assertEquals(List.of("3 联合国", "6 和", "7 EU", "15 联合国安理会"), words(0, false));
    assertEquals(List.of("0 中国", "1 国同", "3 联合国", "15 联合国", "18 安理会"), words(1, false));
    assertEquals(List.of(), words(2, false));
  }

  @Test
  void leavesOutWhatOverlapsTheWordBefore() {
    assertEquals(List.of("0 中国", "3 联合国", "15 联合国", "18 安理会"), words(1, true));
  }

  @Test
  void findsNothingWithoutWords() {
    assertEquals(0, new WordLists(List.of(List.of())).find("中国".toCharArray())[0].count());
    assertEquals(0, lists.find(new char[0])[0].count());
  }
}
