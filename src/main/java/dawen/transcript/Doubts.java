package dawen.transcript;

import dawen.conference.Completeness;
import dawen.conference.Doubt;
import java.util.ArrayList;
import java.util.List;

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
    Line line = lines.get(low);
    found.add(new Doubt(code, line.number(), offset - line.begin() + 1, message));
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

  List<Doubt> list() {
    return found;
  }
}
