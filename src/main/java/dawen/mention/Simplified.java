package dawen.mention;

import dawen.lexicon.CharacterSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts in simplified characters, so that two prints of the same words can be compared. What stands
 * for what is HanLP's list; only entries of one character for one count, so that indexes stay.
 */
public final class Simplified {
  private static final String LIST = "/data/dictionary/tc/t2s.txt";

  /** Characters that no simplified text has and few traditional texts lack. */
  private static final CharacterSet TRADITIONAL =
      new CharacterSet("國們這個對說會為與發關係問題聯實現來時開經濟東長應還進後選舉際動責請記體當總統義華訪韓烏衝");

  /** By character, the simplified one; read when the first name or text needs it. */
  private static final class Table {
    private static final char[] SIMPLIFIED = read();

    private static char[] read() {
      char[] simplified = new char[Character.MAX_VALUE + 1];
      for (int c = 0; c < simplified.length; c++) {
        simplified[c] = (char) c;
      }
      text()
          .lines()
          .filter(line -> line.length() == 3 && line.charAt(1) == '=')
          .forEach(line -> simplified[line.charAt(0)] = line.charAt(2));
      return simplified;
    }

    private static String text() {
      try (InputStream in = Simplified.class.getResourceAsStream(LIST)) {
        if (in == null) {
          throw new IllegalStateException(LIST + " of HanLP is not in the program; build it again");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Simplified() {}

  /** Whether {@link #of} changes a text; not so null. */
  static boolean isTraditional(String text) {
    return text != null && TRADITIONAL.isIn(text);
  }

  /**
   * The same text in simplified characters, one for each; 聯合國 gives 联合国. A text without traditional
   * characters is returned as it is.
   */
  public static String of(String text) {
    return isTraditional(text) ? eachCharacterOf(text) : text;
  }

  /**
   * The same for words to look for and the texts that they are looked for in, and for short names,
   * which may lack the characters that tell a traditional text: also the few that are right in both
   * scripts are exchanged, 乾 for 干, so that words of any script and length are found in texts of
   * any script.
   */
  public static String eachCharacterOf(String text) {
    char[] table = Table.SIMPLIFIED;
    char[] characters = text.toCharArray();
    boolean same = true;
    for (int i = 0; i < characters.length; i++) {
      char simplified = table[characters[i]];
      if (simplified != characters[i]) {
        characters[i] = simplified;
        same = false;
      }
    }
    return same ? text : new String(characters);
  }
}
