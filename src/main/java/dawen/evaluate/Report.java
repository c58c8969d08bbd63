package dawen.evaluate;

import com.google.gson.GsonBuilder;
import dawen.mention.Rule;
import dawen.mention.Rules;
import dawen.mention.Trust;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as lines of text, aligned for people or in the forms that programs read. */
public final class Report {
  private static final int NAME_WIDTH =
      Arrays.stream(Measure.values()).mapToInt(measure -> measure.field().length()).max().orElse(0);

  private static final int FIGURE_WIDTH = "precision".length();
  private static final String NOTHING = "-";

  private final Evaluation evaluation;

  public Report(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The files, numbered, with the exchanges found in each and the layout. */
  public List<String> files() {
    List<String> lines = new ArrayList<>();
    for (FileScore file : evaluation.files()) {
      lines.add(file(lines.size() + 1, file));
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

  /** Precision, recall, F1 and n of every field over all files. */
  public List<String> fields() {
    List<String> lines = new ArrayList<>();
    lines.add(row("field", Stream.of("precision", "recall", "f1", "n")));
    for (Measure measure : Measure.values()) {
      Tally tally = evaluation.tally(measure);
      lines.add(
          row(
              measure.field(),
              Stream.of(
                  figure(tally, measure.precision(tally)),
                  figure(tally, tally.recall()),
                  figure(tally, measure.of(tally)),
                  Integer.toString(tally.n()))));
    }
    return lines;
  }

  /** The same by layout: one column for all files, and one for each by its number. */
  public List<String> layouts() {
    List<String> lines = new ArrayList<>();
    Stream<String> numbers =
        Stream.iterate(1, n -> n + 1).limit(evaluation.files().size()).map(n -> "[" + n + "]");
    lines.add(wide("by layout", "", Stream.concat(Stream.of("all"), numbers)));
    for (Measure measure : Measure.values()) {
      if (measure.comparesSets()) {
        lines.add(layout(measure, measure.field(), "precision", Tally::precision));
        lines.add(layout(measure, "", "recall", Tally::recall));
        lines.add(layout(measure, "", "f1", Tally::f1));
      } else {
        lines.add(layout(measure, measure.field(), "share", Tally::recall));
      }
      lines.add(wide("", "n", cells(measure, tally -> Integer.toString(tally.n()))));
    }
    return lines;
  }

  private String layout(Measure measure, String name, String kind, ToDoubleFunction<Tally> figure) {
    return wide(name, kind, cells(measure, t -> figure(t, figure.applyAsDouble(t))));
  }

  private Stream<String> cells(Measure measure, Function<Tally, String> cell) {
    Stream<Tally> files = evaluation.files().stream().map(file -> file.tally(measure));
    return Stream.concat(Stream.of(evaluation.tally(measure)), files).map(cell);
  }

  /** Precision, recall, F1 and n of every rule over all files, with the confidence they make. */
  public List<String> rules(Rules names) {
    List<String> lines = new ArrayList<>();
    lines.add(row("rule", Stream.of("precision", "recall", "f1", "n", "confidence")));
    evaluation
        .measured(names)
        .all()
        .forEach((rule, trust) -> lines.add(rule(rule, evaluation.tally(rule), trust)));
    return lines;
  }

  private static String rule(Rule rule, Tally tally, Trust trust) {
    boolean any = trust.isMeasured();
    String line =
        row(
            rule.id(),
            Stream.of(
                any ? figure(tally, tally.precision()) : NOTHING,
                any ? figure(tally, tally.recall()) : NOTHING,
                any ? figure(tally, tally.f1()) : NOTHING,
                Integer.toString(trust.n()),
                trust.confidence().toPlainString()));
    return any ? line : line + "  unmeasured";
  }

  private static String row(String name, Stream<String> cells) {
    StringBuilder line = new StringBuilder(padded(name, NAME_WIDTH));
    cells.forEach(cell -> line.append("  ").append(right(cell, FIGURE_WIDTH)));
    return line.toString();
  }

  private static String wide(String name, String kind, Stream<String> cells) {
    StringBuilder line = new StringBuilder(padded(name, NAME_WIDTH));
    line.append("  ").append(padded(kind, FIGURE_WIDTH));
    cells.forEach(cell -> line.append(right(cell, 7)));
    return line.toString();
  }

  private static String padded(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  private static String right(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  private static String figure(Tally tally, double value) {
    return tally.n() == 0 ? NOTHING : Figure.rounded(value).toPlainString();
  }

  /** All figures as CSV with a header; an absent figure is an empty cell. */
  public List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add("by,name,layout,field,precision,recall,f1,n,right,surplus,missing");
    for (Figure figure : Figure.of(evaluation)) {
      Stream<Object> cells =
          Stream.of(
              figure.by(),
              figure.name(),
              figure.layout(),
              figure.field(),
              text(figure.precision()),
              text(figure.recall()),
              text(figure.f1()),
              figure.n(),
              figure.right(),
              figure.surplus(),
              figure.missing());
      lines.add(cells.map(cell -> quoted(cell.toString())).collect(Collectors.joining(",")));
    }
    return lines;
  }

  private static String text(BigDecimal figure) {
    return Objects.toString(figure, "");
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** All figures as a JSON array of objects; an absent figure is null. */
  public List<String> json() {
    String json =
        new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(Figure.of(evaluation));
    return json.lines().toList();
  }
}
