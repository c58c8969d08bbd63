package dawen.repair;

import dawen.conference.RepairRule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pinyin that tells how the characters before it are read: 芈（mǐ）示例, 芈mǐ示例. It must bear a tone mark
 * and be made of whole syllables, no more of them than there are characters.
 */
final class Pinyin implements Step {
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";
  private static final String LETTERS = "a-zɑɡü" + TONED + "\u0300\u0301\u0304\u030C";
  private static final Pattern TONE_MARK = Pattern.compile("[\u0300\u0301\u0304\u030C]");

  /** Of which a letter with a tone has one. */
  static final String TONES = TONED + "\u0300\u0301\u0304\u030C";

  private static final Pattern TONED_LETTER =
      Pattern.compile("[" + TONED + "]|[aeiouüɑ][\u0300\u0301\u0304\u030C]");

  /** Characters, the gloss in brackets or bare; a bare one stands between characters. */
  private static final Pattern GLOSS =
      Pattern.compile(
          "(\\p{IsHan}{1,6})(?:[（(](?:拼音|读音|读作|读|音)?[：:]?(["
              + LETTERS
              + "][ '’"
              + LETTERS
              + "]*)[）)]|(["
              + LETTERS
              + "]+)(?=\\p{IsHan}))");

  /** Whose object a bare syllable is: 读mǐ. */
  private static final String NAMES_A_SOUND = "读讀念音作为為是成叫发發即拼注标標写寫";

  /** The syllables of standard Chinese without tones, by initial (GB/T 16159). */
  private static final String SYLLABLE =
      "(?:[bp](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|u)"
          + "|m(?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iao|ie|in|ing|iu|o|ou|u)"
          + "|f(?:a|an|ang|ei|en|eng|o|ou|u)"
          + "|[dt](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)"
          + "|[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|un"
          + "|uo|ü|üe)"
          + "|(?:[gkh]|[zc]h)(?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
          + "|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)"
          + "|(?:[zcs]|[zcs]h|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|uan|ui|un|uo)"
          + "|sh(?:ua|uai|uang)"
          + "|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)"
          + "|w(?:a|ai|an|ang|ei|en|eng|o|u)"
          + "|a|ai|an|ang|ao|e|ei|en|er|o|ou)";

  @Override
  public RepairRule rule() {
    return RepairRule.PINYIN_GLOSS;
  }

  @Override
  public int signs() {
    return Signs.TONES;
  }

  /** The last character before a gloss is read for both. */
  @Override
  public List<Change> changes(String text) {
    if (!TONED_LETTER.matcher(text).find()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    Matcher matcher = GLOSS.matcher(text);
    while (matcher.find()) {
      String han = matcher.group(1);
      boolean bare = matcher.group(2) == null;
      boolean named = bare && NAMES_A_SOUND.indexOf(han.charAt(han.length() - 1)) >= 0;
      int characters = han.codePointCount(0, han.length());
      if (!named && tellsReading(matcher.group(bare ? 3 : 2), characters)) {
        int last = matcher.end(1) - Character.charCount(han.codePointBefore(han.length()));
        changes.add(new Change(last, matcher.end(), text.substring(last, matcher.end(1))));
      }
    }
    return changes;
  }

  private static boolean tellsReading(String gloss, int characters) {
    String parts = Normalizer.normalize(gloss, Normalizer.Form.NFD);
    String toneless = TONE_MARK.matcher(parts).replaceAll("");
    String letters =
        Normalizer.normalize(toneless, Normalizer.Form.NFC).replace('ɑ', 'a').replace('ɡ', 'g');
    return !toneless.equals(parts)
        && letters.matches("(?:" + SYLLABLE + "[ '’]?){1," + characters + "}");
  }
}
