package dawen.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Plain characters for the radicals and presentation forms that fonts of pdf files often tell in
 * their place: the same drawing stands for both, and the maker's program took the first.
 *
 * <p>{@code 外交部⻓} → {@code 外交部长}
 */
final class PlainForms {
  /**
   * Radicals of the block CJK Radicals Supplement, each with its character; Unicode Character
   * Database, EquivalentUnifiedIdeograph. Those of the block Kangxi Radicals are known to NFKC.
   */
  private static final String SUPPLEMENT =
      "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄"
          + "⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示"
          + "⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见"
          + "⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞"
          + "⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
          + "⻳龟";

  private static final Map<Integer, String> RADICALS = new HashMap<>();

  static {
    for (int i = 0; i < SUPPLEMENT.length(); i += 2) {
      RADICALS.put((int) SUPPLEMENT.charAt(i), SUPPLEMENT.substring(i + 1, i + 2));
    }
  }

  private PlainForms() {}

  /** A text in plain characters; control characters are left out. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> plain.append(RADICALS.getOrDefault(c, form(c))));
    return plain.toString();
  }

  private static String form(int c) {
    String one = Character.toString(c);
    boolean radical = c >= 0x2F00 && c <= 0x2FDF;
    boolean form = c >= 0xF900 && c <= 0xFB06;
    return radical || form ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
  }
}
