package dawen.transcript;

import dawen.conference.Completeness;
import dawen.conference.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects what may have been read wrongly, with its place in the source. */
final class Doubts {
  private final List<Line> lines;
  private final List<Doubt> found = new ArrayList<>();

  /**
   * @param lines of the source, in order
   */
  Doubts(List<Line> lines) {
    this.lines = lines;
  }

  /** Adds a doubt at a code-point offset. */
  void add(String code, int offset, String message) {
    Line line = lineAt(offset);
    found.add(new Doubt(code, line.number(), offset - line.begin() + 1, message));
  }

  /** Number of the line in which a code-point offset lies. */
  int lineOf(int offset) {
    return lineAt(offset).number();
  }

  private Line lineAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return lines.get(low);
  }

  /** Adds what is doubtful about one exchange. */
  void of(Draft draft) {
    Completeness completeness = draft.completeness();
    if (completeness == Completeness.ANSWER_MISSING) {
      add("answer-missing", draft.offset(), "a question without an answer");
    } else if (completeness == Completeness.ANSWER_CUT) {
      add("answer-cut", draft.offset(), "the answer breaks off inside a sentence");
    }
    if (draft.asked && draft.outlet == null) {
      add("no-outlet", draft.offset(), "a question whose reporter's outlet is not printed");
    }
  }

  /** Adds what is doubtful about the tag of a turn: a misread name, or a misread colon. */
  void of(Segment turn, Map<String, String> misread) {
    int offset = turn.tag().span().begin();
    String tag = turn.tag().text().strip();
    String label = TagLabel.withoutColon(tag);
    if (misread.containsKey(label)) {
      add("misread-name", offset, "“%s” is taken for “%s”".formatted(label, misread.get(label)));
    }
    if (tag.endsWith("；") || tag.endsWith(";")) {
      add("misread-colon", offset, "“%s” is taken for a tag, as if it ended in “：”".formatted(tag));
    }
  }

  /**
   * Adds, once for all of them, that exchanges repeat earlier ones.
   *
   * @param earlier for each draft the number of the exchange that it repeats; or null
   */
  void ofRepeated(List<Draft> drafts, List<Integer> earlier) {
    List<Integer> repeated =
        IntStream.range(0, drafts.size()).filter(i -> earlier.get(i) != null).boxed().toList();
    if (!repeated.isEmpty()) {
      int first = repeated.get(0);
      String more = repeated.size() == 1 ? "" : ", and %d more".formatted(repeated.size() - 1);
      add(
          "repeated",
          drafts.get(first).offset(),
          "question and answer are those of exchange %d, printed again%s"
              .formatted(earlier.get(first), more));
    }
  }

  List<Doubt> list() {
    return found;
  }
}
