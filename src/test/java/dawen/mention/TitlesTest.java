package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "《甲乙》, 0-4 甲乙",
    "甲《乙丙》丁, 1-5 乙丙",
    "《甲》, ''",
    "《》, ''",
    "《甲乙丙》, 0-5 甲乙丙",
    "《甲乙丙丁》, ''",
    "《𠮷𠮷𠮷》, 0-8 𠮷𠮷𠮷",
    "《甲《乙丙》丁》, 2-6 乙丙",
    "《甲乙》《丙丁》, 0-4 甲乙 4-8 丙丁",
    "《甲乙》和《丙丁, 0-4 甲乙",
    "甲乙》, ''",
    "'', ''",
  })
  void aTitleOfTwoToThreeCharactersStandsInItsMarks(String text, String expected) {
    String found =
        Titles.in(text, 3).stream()
            .map(title -> title.begin() + "-" + title.end() + " " + title.name())
            .collect(Collectors.joining(" "));
    assertEquals(expected, found);
  }
}
