package dawen.transcript;

import dawen.conference.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a source, cut and freed from markup once for all who ask.
 *
 * @param all in order, blank ones too
 * @param texts of those that are not blank, in order
 * @param held the characters that the source holds
 */
record Lines(List<Line> all, List<LineText> texts, Signs held) {

  /** The lines of a source given as text and as code points. */
  static Lines of(String text, int[] source) {
    Passage whole = Passage.of(text, source);
    List<Line> all = Line.of(source);
    List<LineText> texts = new ArrayList<>();
    for (Line line : all) {
      if (!line.blank()) {
        texts.add(LineText.of(whole, source, line));
      }
    }
    return new Lines(all, texts, Signs.in(source));
  }

  /** What the lines that are not blank say. */
  List<String> strings() {
    return texts.stream().map(line -> line.text().text()).toList();
  }
}
