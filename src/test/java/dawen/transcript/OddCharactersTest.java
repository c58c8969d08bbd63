package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters are doubted, up to the first and last of each range. */
class OddCharactersTest {

  private static List<OddCharacters.Found> found(int... text) {
    return OddCharacters.of(text, Signs.in(text));
  }

  @ParameterizedTest(name = "U+{0}: {1}")
  @CsvSource({
    "202A, hidden",
    "202E, hidden",
    "2029,",
    "202F,",
    "2066, hidden",
    "2069, hidden",
    "2065,",
    "206A,",
    "E0000, hidden",
    "E007F, hidden",
    "E0080,",
    "FFFD, lost",
    "FFFC,",
    "FFFE, control",
    "1FFFF, control",
    "0007, control",
    "007F, control",
    "000A,",
    "000C,",
    "E000, private",
    "F8FF, private",
    "F900,",
    "0020,",
    "007E,",
    "4E00,",
    "20BB7,"
  })
  void aCharacterIsOddOrNot(String hex, String kind) {
    List<String> codes =
        found('中', Integer.parseInt(hex, 16), '国').stream().map(OddCharacters.Found::code).toList();
    assertEquals(kind == null ? 0 : 1, codes.size(), codes::toString);
    codes.forEach(code -> assertTrue(code.contains(kind), code));
  }

  /** A Vietnamese vowel has two; text made to break programs has hundreds. */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "8, 0", "9, 1", "200, 1"})
  void marksUponALetterAreOddFromTheNinthOn(int marks, int odd) {
    int[] text = new int[marks + 2];
    Arrays.fill(text, 0x0301);
    text[0] = 'e';
    text[marks + 1] = '国';
    assertEquals(odd, found(text).size());
  }

  @Test
  void theFirstOfEachKindIsPointedAtAndAllAreCounted() {
    List<OddCharacters.Found> found = found('中', 0xE000, '国', 7, 0xE001, 7);
    assertEquals(2, found.size());
    assertEquals(List.of(1, 3), found.stream().map(OddCharacters.Found::offset).sorted().toList());
    found.forEach(one -> assertEquals(0, one.message().indexOf("2 "), one.message()));
  }
}
