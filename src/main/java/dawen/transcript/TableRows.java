package dawen.transcript;

import dawen.conference.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions and answers in a table whose cells are parted by {@code |}: where its columns stand.
 *
 * <p>{@code 序号 | 媒体 | 问 | 答} heads rows such as {@code 1 | 健康报 | …？ | …。}
 *
 * @param outlet column of the outlet; -1 where there is none
 * @param question column of the question
 * @param answer column of the answer, behind the question's
 * @param columns how many there are
 */
record TableRows(int outlet, int question, int answer, int columns) {
  private static final Signs BARS = Signs.of("|｜");

  /** Whether a text of some characters may print a table. */
  static boolean mayStandAmong(Signs held) {
    return held.meet(BARS);
  }

  /** The table that a text prints; empty where no line heads one. */
  static Optional<TableRows> of(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> BARS.anyIn(block.string()))
        .map(block -> headedBy(cells(block)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<TableRows> headedBy(List<Passage> cells) {
    int outlet = -1;
    int question = -1;
    int answer = -1;
    for (int i = 0; i < cells.size(); i++) {
      String head = cells.get(i).text();
      if (head.matches("媒体|媒體|提问媒体|提问者|记者|單位|单位")) {
        outlet = i;
      } else if (head.matches("[问問]|提问|提問|问题|問題|[QqＱ]")) {
        question = i;
      } else if (head.matches("答|回答|答复|答覆|[AaＡ]")) {
        answer = i;
      }
    }
    return question >= 0 && answer > question
        ? Optional.of(new TableRows(outlet, question, answer, cells.size()))
        : Optional.empty();
  }

  /** Question and answer of a row; nothing for a block that is no row with both. */
  List<Segment> turns(Block block) {
    List<Passage> cells = cells(block);
    boolean row = cells.size() == columns && headedBy(cells).isEmpty();
    if (!row || !hasWords(cells.get(question)) || !hasWords(cells.get(answer))) {
      return List.of();
    }
    int begin = indexOf(block, cells.get(question));
    int between = indexOf(block, cells.get(answer));
    int end = begin + cells.get(question).text().length();
    String name = outlet < 0 ? null : TagLabel.clean(cells.get(outlet).text());
    Passage reporter = begin == 0 ? null : block.text().slice(0, begin);
    return List.of(
        new Segment(Segment.Role.REPORTER, null, reporter, name, cells.get(question), block),
        new Segment(
            Segment.Role.SPEAKER,
            null,
            block.text().slice(end, between),
            "答",
            cells.get(answer),
            block));
  }

  private static boolean hasWords(Passage cell) {
    return cell.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static int indexOf(Block block, Passage cell) {
    int offset = cell.span().begin();
    int i = 0;
    while (block.text().offset(i) != offset) {
      i++;
    }
    return i;
  }

  private static List<Passage> cells(Block block) {
    List<Passage> cells = new ArrayList<>();
    String text = block.string();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || BARS.has(text.charAt(i))) {
        boolean border = i == from && (i == 0 || i == text.length());
        if (!border) {
          cells.add(block.text().slice(from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }
}
