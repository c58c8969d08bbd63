package dawen.transcript;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a paragraph by its script and, in scripts of many languages, by letters or
 * small words that only one of them has; {@code und} rather than a guess.
 */
final class Languages {
  /** For a language that cannot be told (BCP 47). */
  static final String UNKNOWN = "und";

  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.KATAKANA, "ja",
              UnicodeScript.GREEK, "el",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.THAI, "th"));

  /** Words so frequent that no paragraph lacks them, by language. */
  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
              words("the of and to in is are will we it that for was with this you does what has"),
          "fr", words("le la les des et du une est nous vous dans que qui pour sur au pas ce"),
          "es", words("el la los las y de que una por en es se con para lo del está son"),
          "pt", words("o a os as e de que uma por em não com para do da dos das são está"),
          "de", words("der die das und ist wir nicht ein eine zu den von mit auf im des wird"),
          "it", words("il la lo gli e di che una per in è con del della non si sono le i"));

  private Languages() {}

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }

  /** The BCP 47 code of the language of a text, or {@code und}. */
  static String of(CharSequence text) {
    UnicodeScript script = scriptOf(text);
    return switch (script) {
      case LATIN -> latin(text.toString());
      case CYRILLIC -> cyrillic(text.toString().toLowerCase(Locale.ROOT));
      case ARABIC -> arabic(text.toString());
      default -> SCRIPTS.getOrDefault(script, UNKNOWN);
    };
  }

  /**
   * The script of most of its letters; kana or hangul where there are any, since Han are shared.
   */
  static UnicodeScript scriptOf(CharSequence text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    for (UnicodeScript own :
        List.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL)) {
      if (10 * counts.getOrDefault(own, 0) > text.length()) {
        return own == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : own;
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }

  /** Marks that one language alone has, else small words. */
  private static String latin(String text) {
    if (text.matches("(?s).*[¿¡ñÑ].*")) {
      return "es";
    }
    if (text.matches("(?s).*[ãõÃÕ].*")) {
      return "pt";
    }
    if (text.indexOf('ß') >= 0) {
      return "de";
    }
    List<String> printed = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    String best = UNKNOWN;
    long most = 0;
    long second = 0;
    for (String language : SMALL_WORDS.keySet().stream().sorted().toList()) {
      Set<String> small = SMALL_WORDS.get(language);
      long hits = printed.stream().filter(small::contains).count();
      if (hits > most) {
        second = most;
        most = hits;
        best = language;
      } else {
        second = Math.max(second, hits);
      }
    }
    return 2 * most > 3 * second ? best : UNKNOWN;
  }

  /** Letters that only one of the languages has: і in Ukrainian, ў in Belarusian, ы in Russian. */
  private static String cyrillic(String text) {
    if (text.matches("(?s).*[ў].*")) {
      return "be";
    }
    if (text.matches("(?s).*[іїєґ].*")) {
      return "uk";
    }
    return text.matches("(?s).*[ыэё].*") ? "ru" : UNKNOWN;
  }

  /** Persian and Urdu have letters that Arabic lacks. */
  private static String arabic(String text) {
    if (text.matches("(?s).*[ٹڈڑںے].*")) {
      return "ur";
    }
    return text.matches("(?s).*[پچژگ].*") ? "fa" : "ar";
  }
}
