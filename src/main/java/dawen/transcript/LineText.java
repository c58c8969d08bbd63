package dawen.transcript;

import dawen.conference.Passage;

/**
 * One line freed from markup, invisible marks and spaces that the layout put in.
 *
 * <p>{@code ## **“ 一 带 一 路 ”规 则**} is read as {@code “一带一路”规则}, level 2, bold.
 *
 * @param text what is kept
 * @param spaced the same with single spaces where the source has any
 * @param level number of leading {@code #}
 * @param bold whether it begins and ends with {@code **}
 * @param strong how many characters of {@code text} it begins with stand in bold, others following;
 *     0 for none
 */
record LineText(Passage text, String spaced, int level, boolean bold, int strong) {

  /**
   * The text of a line.
   *
   * @param whole the source as a passage
   * @param source the same as code points
   */
  static LineText of(Passage whole, int[] source, Line line) {
    int begin = skipSpace(source, line.begin(), line.end());
    int marks = begin;
    while (marks < line.end() && source[marks] == '#') {
      marks++;
    }
    int level = marks - begin <= 6 ? marks - begin : 0;
    int rest =
        level > 0
            ? marks
            : skipQuoteMarks(source, skipBullet(source, begin, line.end()), line.end());
    int from = skipSpace(source, rest, line.end());
    int end = endOfPlain(source, from, line.end());
    if (skipSpace(source, end, line.end()) == line.end()) {
      Passage all = whole.within(from, end);
      return new LineText(all, all.text(), level, false, 0);
    }
    return withMarks(source, from, line.end(), level);
  }

  private static LineText withMarks(int[] source, int from, int end, int level) {
    Kept kept = new Kept();
    StringBuilder spaced = new StringBuilder();
    boolean[] bold = new boolean[2];
    int[] strong = new int[1];
    keep(source, from, end, kept, spaced, bold, strong);
    boolean whole = bold[0] && bold[1];
    return new LineText(
        kept.passage(),
        spaced.toString().strip(),
        level,
        whole,
        whole ? kept.text().length() : strong[0]);
  }

  /** Index up to which every character is kept as it is: no space, no mark of markup. */
  private static int endOfPlain(int[] source, int from, int end) {
    for (int i = from; i < end; i++) {
      int c = source[i];
      if (!Characters.isUsualHan(c) && !isPlain(c)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isPlain(int c) {
    return c != '*' && c != '_' && !Characters.isSpace(c) && !Characters.isInvisible(c);
  }

  private static int skipSpace(int[] source, int from, int end) {
    int i = from;
    while (i < end && (Characters.isSpace(source[i]) || Characters.isInvisible(source[i]))) {
      i++;
    }
    return i;
  }

  /** Passes over the {@code >} of a Markdown quotation. */
  private static int skipQuoteMarks(int[] source, int from, int end) {
    int i = from;
    while (i < end && source[i] == '>') {
      i = skipSpace(source, i + 1, end);
    }
    return i;
  }

  /** Passes over the bullet of a Markdown list: a mark and a space. */
  private static int skipBullet(int[] source, int from, int end) {
    boolean bullet = from + 2 < end && "-*+".indexOf(source[from]) >= 0 && source[from + 1] == ' ';
    return bullet ? skipSpace(source, from + 2, end) : from;
  }

  private static void keep(
      int[] source,
      int from,
      int end,
      Kept kept,
      StringBuilder spaced,
      boolean[] bold,
      int[] strong) {
    boolean gap = false;
    for (int i = from; i < end; i++) {
      int c = source[i];
      if (isStrong(source, i, end)) {
        if (bold[0] && strong[0] == 0) {
          strong[0] = kept.text().length();
        }
        bold[0] |= kept.isEmpty();
        i++;
        bold[1] = true;
        continue;
      }
      if (Characters.isInvisible(c) || isEmphasis(source, i, end)) {
        continue;
      }
      if (Characters.isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap) {
        addGap(source, i, kept, spaced);
      }
      gap = false;
      bold[1] = false;
      kept.add(c, i);
      spaced.appendCodePoint(c);
    }
  }

  /** A space stays where it parts two ASCII words; elsewhere the layout put it in. */
  private static void addGap(int[] source, int next, Kept kept, StringBuilder spaced) {
    if (!kept.isEmpty()
        && Characters.isAsciiWord(source[next])
        && Characters.isAsciiWord(kept.text().charAt(kept.text().length() - 1))
        && Character.isLetter(source[next])) {
      kept.add(' ', next - 1);
    }
    spaced.append(' ');
  }

  /** A single star beside a character: {@code *证券时报记者*：}. */
  private static boolean isEmphasis(int[] source, int i, int end) {
    return source[i] == '*'
        && (i + 1 < end && Characters.isHan(source[i + 1])
            || i > 0 && Characters.isHan(source[i - 1]));
  }

  private static boolean isStrong(int[] source, int i, int end) {
    return i + 1 < end && source[i] == source[i + 1] && (source[i] == '*' || source[i] == '_');
  }
}
