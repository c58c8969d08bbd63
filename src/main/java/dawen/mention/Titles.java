package dawen.mention;

import java.util.ArrayList;
import java.util.List;

/** What a text has in 《》. */
final class Titles {
  private Titles() {}

  /**
   * A title.
   *
   * @param begin index of 《
   * @param end one past 》
   */
  record Title(int begin, int end, String name) {}

  /**
   * The titles in a text from left to right, none within another.
   *
   * @param longest title, in code points; the shortest has two
   */
  static List<Title> in(String text, int longest) {
    List<Title> titles = new ArrayList<>();
    for (int begin = text.indexOf('《'); begin >= 0; ) {
      int next = text.indexOf('《', begin + 1);
      int end = text.indexOf('》', begin + 1);
      if (end < 0) {
        return titles;
      }
      if (next < 0 || end < next) {
        int length = text.codePointCount(begin + 1, end);
        if (length > 1 && length <= longest) {
          titles.add(new Title(begin, end + 1, text.substring(begin + 1, end)));
        }
      }
      begin = next;
    }
    return titles;
  }
}
