package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {
  @ParameterizedTest
  @CsvSource({"聯合國,联合国", "联合国,联合国", "裡,里", "乾淨,干净", "著名,著名", "𠮷日,𠮷日", "BRICS,BRICS"})
  void eachCharacterIsSimplifiedByItself(String text, String simplified) {
    assertEquals(simplified, Simplified.eachCharacterOf(text));
  }

  @ParameterizedTest
  @CsvSource({"聯合國,联合国", "乾坤,乾坤"})
  void aTextOfSimplifiedCharactersStays(String text, String simplified) {
    assertEquals(simplified, Simplified.of(text));
  }

  @Test
  void everyCharacterIsSimplifiedAsHanLpDoes() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String character = String.valueOf((char) c);
      String theirs = TraditionalChineseDictionary.convertToSimplifiedChinese(character);
      String expected = theirs.length() == 1 ? theirs : character;
      assertEquals(expected, Simplified.eachCharacterOf(character));
    }
  }
}
