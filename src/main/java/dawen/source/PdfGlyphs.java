package dawen.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the characters of a page with their places; draws nothing, runs nothing.
 *
 * <p>Text at a slant, such as a watermark, is left out. What a font does not tell is U+FFFD.
 */
final class PdfGlyphs extends PDFStreamEngine {
  /** Drawing instructions in a whole file; a page of a newspaper has some ten thousand. */
  private static final int MOST_OPERATORS = 20_000_000;

  private static final int MOST_GLYPHS = 4_000_000;

  /** Degrees by which text may be off the vertical or horizontal. */
  private static final int SLANT = 8;

  private static final int VERTICAL = 360;

  /** Characters by direction of writing in degrees; {@link #VERTICAL} for columns. */
  private final Map<Integer, List<Glyph>> byDirection = new TreeMap<>();

  private final Map<String, List<Glyph>> byText = new HashMap<>();
  private int operators;
  private int glyphs;
  private int lost;
  private boolean spaced;

  PdfGlyphs() {
    List.of(
            new BeginText(this),
            new EndText(this),
            new Concatenate(this),
            new DrawObject(this),
            new Save(this),
            new Restore(this),
            new SetGraphicsStateParameters(this),
            new SetMatrix(this),
            new NextLine(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new SetCharSpacing(this),
            new SetWordSpacing(this),
            new SetFontAndSize(this),
            new SetTextHorizontalScaling(this),
            new SetTextLeading(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this))
        .forEach(this::addOperator);
  }

  /** The characters of a page, a list for each direction of writing, the longest list first. */
  List<List<Glyph>> of(PDPage page) throws IOException {
    byDirection.clear();
    byText.clear();
    spaced = false;
    processPage(page);
    List<List<Glyph>> lists = new ArrayList<>(byDirection.values());
    lists.sort((a, b) -> b.size() - a.size());
    return lists;
  }

  /** Number of characters so far. */
  int count() {
    return glyphs;
  }

  /** Number of those so far whose font does not tell what they are. */
  int lost() {
    return lost;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new PdfTooLargeException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    String told = font.toUnicode(code);
    if (told != null && told.isBlank() && !told.isEmpty()) {
      spaced = true;
      return;
    }
    String text = told == null ? "\uFFFD" : PlainForms.of(told);
    if (text.isEmpty()) {
      return;
    }
    if (++glyphs > MOST_GLYPHS) {
      throw new PdfTooLargeException();
    }
    lost += text.equals("\uFFFD") ? 1 : 0;
    add(place, font, displacement, text);
    spaced = false;
  }

  private void add(Matrix place, PDFont font, Vector displacement, String text) {
    float x = place.getTranslateX();
    float y = place.getTranslateY();
    float size = (float) Math.hypot(place.getValue(1, 0), place.getValue(1, 1));
    if (size <= 0 || Float.isNaN(size) || !isOnPage(x, y)) {
      return;
    }
    if (font.isVertical()) {
      float down = Math.abs(displacement.getY()) * size;
      add(VERTICAL, new Glyph(-y, -x, down, size, text, spaced));
      return;
    }
    double angle = Math.toDegrees(Math.atan2(place.getValue(0, 1), place.getValue(0, 0)));
    int straight = (int) Math.round(angle / 90) * 90;
    if (Math.abs(angle - straight) <= SLANT) {
      // the straight direction also for scans that lie a little askew: their lines are short
      double along = Math.cos(Math.toRadians(straight));
      double up = Math.sin(Math.toRadians(straight));
      double length = Math.hypot(place.getValue(0, 0), place.getValue(0, 1));
      add(
          Math.floorMod(straight - getCurrentPage().getRotation(), 360),
          new Glyph(
              (float) (x * along + y * up),
              (float) (x * up - y * along),
              (float) (displacement.getX() * length),
              size,
              text,
              spaced));
    }
  }

  private boolean isOnPage(float x, float y) {
    var box = getCurrentPage().getCropBox();
    return x >= box.getLowerLeftX()
        && x <= box.getUpperRightX()
        && y >= box.getLowerLeftY()
        && y <= box.getUpperRightY();
  }

  /** Bold is often feigned by printing twice, a hair apart. */
  private void add(int direction, Glyph glyph) {
    List<Glyph> same = byText.computeIfAbsent(direction + glyph.text(), key -> new ArrayList<>());
    float near = glyph.size() * 0.2f;
    for (Glyph other : same) {
      if (Math.abs(other.x() - glyph.x()) < near && Math.abs(other.y() - glyph.y()) < near) {
        return;
      }
    }
    same.add(glyph);
    byDirection.computeIfAbsent(direction, key -> new ArrayList<>()).add(glyph);
  }
}
