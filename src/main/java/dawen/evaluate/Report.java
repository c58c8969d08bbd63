package dawen.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An evaluation as lines of text. */
final class Report {
  private static final int NAME_WIDTH =
      Arrays.stream(Measure.values()).mapToInt(measure -> measure.word().length()).max().orElse(0);

  private Report() {}

  static List<String> lines(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    List<FileScore> files = evaluation.files();
    for (int i = 0; i < files.size(); i++) {
      lines.add(file(i + 1, files.get(i)));
    }
    lines.add("");
    lines.add(header(files.size()));
    for (Measure measure : Measure.values()) {
      lines.add(measure(evaluation, measure));
    }
    return lines;
  }

  private static String file(int number, FileScore file) {
    String counts =
        String.format(
            Locale.ROOT,
            "[%d] %s: %d of %d exchanges, %d surplus",
            number,
            file.file(),
            file.found(),
            file.expected(),
            file.surplus());
    return file.layout().isEmpty() ? counts : counts + " (" + file.layout() + ")";
  }

  private static String header(int files) {
    StringBuilder line = new StringBuilder(name("measure")).append(cell("all"));
    for (int i = 1; i <= files; i++) {
      line.append(cell("[" + i + "]"));
    }
    return line.toString();
  }

  private static String measure(Evaluation evaluation, Measure measure) {
    StringBuilder line = new StringBuilder(name(measure.word()));
    line.append(cell(figure(evaluation.value(measure))));
    evaluation.files().forEach(file -> line.append(cell(figure(file.value(measure)))));
    return line.toString();
  }

  private static String name(String word) {
    return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", word);
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%7s", text);
  }

  /** Three decimals, a half to the even neighbour, as the gold's scorer prints them. */
  private static String figure(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
