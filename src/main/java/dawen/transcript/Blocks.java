package dawen.transcript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a source into its paragraphs, joining the lines of a text of fixed width. */
final class Blocks {
  private final BitSet joinedBreaks;
  private final Wrapping wrapping;
  private final LineSignals signals;
  private final boolean blanksPart;
  private final List<Block> blocks = new ArrayList<>();

  private Kept text = new Kept();
  private final StringBuilder spaced = new StringBuilder();
  private LineText first;
  private int firstLine;
  private boolean apart = true;
  private boolean blankBefore = true;
  private LineText last;
  private boolean lastAlone;
  private int lastEnd;

  private Blocks(BitSet joinedBreaks, Wrapping wrapping, LineSignals signals, boolean blanksPart) {
    this.joinedBreaks = joinedBreaks;
    this.wrapping = wrapping;
    this.signals = signals;
    this.blanksPart = blanksPart;
  }

  /**
   * The paragraphs of a source, in order.
   *
   * @param lines of the source
   * @param joinedBreaks receives the offsets of line breaks that were joined
   * @param signals which lines cannot continue the one before
   */
  static List<Block> of(Lines lines, BitSet joinedBreaks, LineSignals signals) {
    BitSet alone = new BitSet();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < lines.texts().size(); i++) {
      LineText text = lines.texts().get(i);
      alone.set(i, signals.standsAlone(text.text().text()));
      if (!alone.get(i)) {
        columns.add(text.spaced());
      }
    }
    Blocks blocks =
        new Blocks(joinedBreaks, Wrapping.of(columns), signals, partsByBlanks(lines.all()));
    blocks.addAll(lines, alone);
    blocks.close();
    return blocks.blocks;
  }

  private void addAll(Lines lines, BitSet alone) {
    int next = 0;
    for (Line line : lines.all()) {
      if (line.blank()) {
        blankBefore = true;
      } else {
        add(line, lines.texts().get(next), alone.get(next));
        next++;
      }
    }
  }

  /** Whether empty lines stand between paragraphs: not where there is one after each line. */
  private static boolean partsByBlanks(List<Line> lines) {
    int printed = 0;
    int parted = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).blank()) {
        printed++;
        parted += i > 0 && lines.get(i - 1).blank() ? 1 : 0;
      }
    }
    return 2 * parted < printed;
  }

  private void add(Line line, LineText lineText, boolean alone) {
    if (lineText.text().isEmpty()) {
      return;
    }
    if (alone || !continues(lineText)) {
      close();
      apart = blankBefore;
      first = lineText;
      firstLine = line.number();
    } else {
      join(line, lineText);
    }
    last = lineText;
    lastAlone = alone;
    lastEnd = line.end();
    blankBefore = false;
  }

  private boolean continues(LineText next) {
    return first != null
        && !lastAlone
        && wrapping.breaks(last.spaced())
        && !(blanksPart && blankBefore && Characters.endsParagraph(last.spaced()))
        && next.level() == 0
        && !signals.beginsTurn(next.text().text());
  }

  /** Adds a line to the paragraph; that of a single line is the line itself. */
  private void join(Line line, LineText next) {
    if (text.isEmpty()) {
      text.add(first.text());
      spaced.append(first.spaced());
    }
    joinedBreaks.set(lastEnd, line.begin());
    String before = last.text().text();
    char after = next.text().text().charAt(0);
    if (Character.isLetter(after)
        && Characters.isAsciiWord(after)
        && Characters.isAsciiWord(before.charAt(before.length() - 1))) {
      text.add(' ', lastEnd);
      spaced.append(' ');
    }
    text.add(next.text());
    spaced.append(next.spaced());
  }

  private void close() {
    if (first != null) {
      blocks.add(
          new Block(
              text.isEmpty() ? first.text() : text.passage(),
              text.isEmpty() ? first.spaced() : spaced.toString(),
              first.level(),
              first.bold(),
              first.strong(),
              firstLine,
              apart));
    }
    if (!text.isEmpty()) {
      text = new Kept();
      spaced.setLength(0);
    }
    first = null;
  }
}
