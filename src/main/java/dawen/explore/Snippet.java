package dawen.explore;

import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A piece of a text as printed, with the words that were looked for marked.
 *
 * @param text its code points
 * @param marks where words stand, by code point
 */
record Snippet(int[] text, List<Words.Span> marks) {

  private static final int BEFORE = 30;
  private static final int LENGTH = 140;

  /** The text of a question or answer; no marks where the words do not all stand in it. */
  static Snippet of(Nodes nodes, Node passage, Words words) {
    int[] text = line(Exchanges.text(nodes.first(passage, Schema.text)));
    String searched = StoreTexts.searched(nodes, passage);
    int[] read = searched.codePoints().map(Character::toLowerCase).toArray();
    boolean hit =
        read.length == text.length
            && words.list().stream().allMatch(new String(read, 0, read.length)::contains);
    return new Snippet(text, hit ? words.spans(read) : List.of());
  }

  private static int[] line(String text) {
    return text.codePoints().map(c -> "\n\r\t".indexOf(c) >= 0 ? ' ' : c).toArray();
  }

  boolean isHit() {
    return !marks.isEmpty();
  }

  /** The first words. */
  String beginning(int length) {
    return text.length <= length ? words(0, text.length) : words(0, length) + "…";
  }

  /** The piece around the first mark, else the beginning. */
  Html html() {
    int begin = marks.isEmpty() ? 0 : Math.max(0, marks.get(0).begin() - BEFORE);
    int end = Math.min(text.length, begin + LENGTH);
    List<Html> parts = new ArrayList<>();
    parts.add(Html.text(begin > 0 ? "…" : ""));
    int at = begin;
    for (Words.Span mark : marks) {
      if (mark.begin() < end) {
        int behind = Math.min(mark.end(), end);
        parts.add(Html.text(words(at, mark.begin())));
        parts.add(Html.tag("mark").with(words(mark.begin(), behind)));
        at = behind;
      }
    }
    parts.add(Html.text(words(at, end) + (end < text.length ? "…" : "")));
    return Html.of(parts);
  }

  private String words(int begin, int end) {
    return new String(text, begin, end - begin);
  }
}
