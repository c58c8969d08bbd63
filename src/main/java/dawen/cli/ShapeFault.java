package dawen.cli;

import dawen.conference.Doubt;
import dawen.graph.Violation;

/** What a shape finds wrong, told by the line of the file in which it arises. */
final class ShapeFault {
  private ShapeFault() {}

  /** {@code path:line:column: message (node path value)}. */
  static String inWords(Input input, Violation violation, Lines lines) {
    return Text.oneLine(input.shown() + ":" + BuildLog.inWords(asDoubt(violation, lines)));
  }

  /** The same as a doubt of the reader; at the head of the file where no place is known. */
  static Doubt asDoubt(Violation violation, Lines lines) {
    int place = violation.place() == null ? 0 : violation.place();
    String what =
        String.join(" ", violation.focusNode(), violation.path(), violation.value())
            .strip()
            .replaceAll(" +", " ");
    return new Doubt(
        "shape",
        lines.line(place),
        lines.column(place),
        violation.message().en() + " (" + what + ")");
  }
}
