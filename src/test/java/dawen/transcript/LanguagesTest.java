package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The sample museum is open to all of us.",
        "fr | Le musée est ouvert, et nous le savons dans la ville.",
        "es | El museo de la ciudad se abre por la tarde.",
        "es | ¿Dónde?",
        "es | mañana",
        "pt | não",
        "pt | O museu da cidade não abre.",
        "de | Straße",
        "de | Das Museum ist nicht weit von der Stadt.",
        "it | Il museo della città non è lontano.",
        "und | Museo",
        "und | de",
        "ko | 박물관이 열립니다.",
        "ja | 博物館は開いています。",
        "ja | ミュージアムのオープン",
        "und | 博物馆开了。",
        "und | 博物馆开了，有人在那里说了一个长长的句子，里头只有一个カ字和别的许多汉字。",
        "el | Το μουσείο",
        "he | המוזיאון",
        "th | พิพิธภัณฑ์",
        "be | музей і горад ў",
        "und | 1234",
      })
  void aLanguageIsToldByItsScriptItsMarksOrItsSmallWords(String language, String text) {
    assertEquals(language, Languages.of(text));
  }
}
