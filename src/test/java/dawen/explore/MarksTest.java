package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.explore.Marks.Mark;
import dawen.explore.Marks.Paragraph;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Marks at words of a text. */
class MarksTest {

  private static String html(String text, Mark... marks) {
    return new Marks(text, List.of(marks), around -> Html.tag("a").set("href", around.size()))
        .paragraphs().stream()
            .map(Paragraph::html)
            .map(paragraph -> "<p>" + paragraph.markup() + "</p>")
            .collect(Collectors.joining());
  }

  private static Mark mark(int number, int begin, int end) {
    return new Mark(begin, end, number, "k");
  }

  @Test
  void aMarkStandsRoundItsWords() {
    assertEquals(
        "<p>甲<mark class=\"k\" data-mark=\"1\"><a href=\"1\">乙丙</a></mark>丁</p>",
        html("甲乙丙丁", mark(1, 1, 3)));
  }

  @Test
  void aMarkWithinAnotherHasTheLink() {
    assertEquals(
        "<p><mark class=\"k\" data-mark=\"1\"><a href=\"1\">甲</a>"
            + "<mark class=\"k\" data-mark=\"2\"><a href=\"2\">乙</a></mark></mark>丙</p>",
        html("甲乙丙", mark(2, 1, 2), mark(1, 0, 2)));
  }

  @Test
  void twoMarksAtTheSameWordsAreWithinEachOther() {
    assertEquals(
        "<p><mark class=\"k\" data-mark=\"1\"><mark class=\"k\" data-mark=\"2\">"
            + "<a href=\"2\">甲乙</a></mark></mark></p>",
        html("甲乙", mark(1, 0, 2), mark(2, 0, 2)));
  }

  @Test
  void aMarkThatIsCutByTheEndOfAnotherGoesOnBehindIt() {
    assertEquals(
        "<p><mark class=\"k\" data-mark=\"1\"><a href=\"1\">甲</a>"
            + "<mark class=\"k\" data-mark=\"2\"><a href=\"2\">乙</a></mark></mark>"
            + "<mark class=\"k\" data-mark=\"2\"><a href=\"1\">丙</a></mark></p>",
        html("甲乙丙", mark(1, 0, 2), mark(2, 1, 3)));
  }

  @Test
  void aMarkOverTheEndOfAParagraphGoesOnInTheNext() {
    assertEquals(
        "<p>甲<mark class=\"k\" data-mark=\"1\"><a href=\"1\">乙</a></mark></p>"
            + "<p><mark class=\"k\" data-mark=\"1\"><a href=\"1\">丙</a></mark>丁</p>",
        html("甲乙\n\n丙丁", mark(1, 1, 5)));
  }

  @Test
  void manyMarksAtTheSameWordsAreNotAllWithinEachOther() {
    Mark[] marks = IntStream.rangeClosed(1, 5000).mapToObj(i -> mark(i, 0, 1)).toArray(Mark[]::new);
    Element body = Jsoup.parseBodyFragment(html("甲乙", marks)).body();
    assertEquals("甲乙", body.text());
    assertEquals(12, body.select("mark").size());
  }

  @Test
  void textsAreNoMarkup() {
    assertEquals(
        "<p>&lt;b&gt;<mark class=\"k\" data-mark=\"1\"><a href=\"1\">&amp;&quot;</a></mark></p>",
        html("<b>&\"", mark(1, 3, 5)));
  }

  /** Whatever the marks, the text is whole and each has its words. */
  @Test
  void marksChangeNoTextAndHoldTheirWords() {
    Random random = new Random(6);
    for (int run = 0; run < 500; run++) {
      String text = text(random);
      List<Mark> marks = new ArrayList<>();
      for (int number = 1; number <= random.nextInt(8); number++) {
        int begin = random.nextInt(text.length());
        int end = begin + 1 + random.nextInt(text.length() - begin);
        marks.add(mark(number, begin, end));
      }
      Element body = Jsoup.parseBodyFragment(html(text, marks.toArray(Mark[]::new))).body();
      assertEquals(text.replace("\n", ""), body.wholeText());
      for (Mark mark : marks) {
        String words =
            body.select("mark[data-mark=" + mark.number() + "]").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
        assertEquals(text.substring(mark.begin(), mark.end()).replace("\n", ""), words);
      }
      assertFalse(body.select("a a").size() > 0, "a link within a link");
    }
  }

  private static String text(Random random) {
    return random
        .ints(1 + random.nextInt(12), 0, 7)
        .mapToObj(i -> "甲乙丙<&丁\n".substring(i, i + 1))
        .collect(Collectors.joining("", "始", "终"));
  }
}
