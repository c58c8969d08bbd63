package dawen.explore;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A text in paragraphs with marks at words. Marks may stand within each other and overlap: one that
 * is cut by the end of another goes on behind it.
 */
final class Marks {

  /** Marks within more marks than this are left out. */
  private static final int DEEPEST = 12;

  private static final Comparator<Mark> OUTER_FIRST =
      Comparator.comparingInt(Mark::begin)
          .thenComparing(Mark::end, Comparator.reverseOrder())
          .thenComparingInt(Mark::number);

  private final String text;
  private final List<Mark> marks;
  private final Function<List<Mark>, Html.Element> link;

  /**
   * @param link the element round words that stand in these marks, the innermost last
   */
  Marks(String text, List<Mark> marks, Function<List<Mark>, Html.Element> link) {
    this.text = text;
    this.marks = marks.stream().sorted(OUTER_FIRST).toList();
    this.link = link;
  }

  /**
   * A mark.
   *
   * @param begin UTF-16 index of the text
   * @param end index behind its last character
   * @param number of the mark in its text, from 1
   * @param kind class of the mark: {@code place}
   */
  record Mark(int begin, int end, int number, String kind) {

    Mark cut(int from, int to) {
      return new Mark(Math.max(from, begin), Math.min(to, end), number, kind);
    }
  }

  /**
   * A paragraph.
   *
   * @param begin UTF-16 index of the text
   */
  record Paragraph(int begin, Html html) {}

  /** The lines of the text that are not blank. */
  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(begin, end).isBlank()) {
        paragraphs.add(new Paragraph(begin, marked(begin, end, marks, List.of())));
      }
      begin = end + 1;
    }
    return paragraphs;
  }

  private Html marked(int from, int to, List<Mark> within, List<Mark> around) {
    Html html = Html.NONE;
    int at = from;
    List<Mark> open = cut(within, from, to);
    while (!open.isEmpty()) {
      Mark next = open.get(0);
      html = html.and(words(at, next.begin(), around)).and(mark(next, open, around));
      at = next.end();
      open = cut(open.subList(1, open.size()), at, to);
    }
    return html.and(words(at, to, around));
  }

  private Html mark(Mark mark, List<Mark> open, List<Mark> around) {
    List<Mark> inner = new ArrayList<>(around);
    inner.add(mark);
    List<Mark> within = inner.size() < DEEPEST ? open.subList(1, open.size()) : List.of();
    return Html.tag("mark")
        .set("class", mark.kind())
        .set("data-mark", mark.number())
        .with(marked(mark.begin(), mark.end(), within, inner));
  }

  /** What of the marks is between the two, outer ones first. */
  private static List<Mark> cut(List<Mark> marks, int from, int to) {
    return marks.stream()
        .map(mark -> mark.cut(from, to))
        .filter(mark -> mark.begin() < mark.end())
        .sorted(OUTER_FIRST)
        .toList();
  }

  private Html words(int from, int to, List<Mark> around) {
    if (from >= to) {
      return Html.NONE;
    }
    String words = text.substring(from, to);
    return around.isEmpty() ? Html.text(words) : link.apply(around).with(words);
  }
}
