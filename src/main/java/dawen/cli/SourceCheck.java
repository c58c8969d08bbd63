package dawen.cli;

import dawen.Quotation;
import dawen.Quotation.Difference;
import dawen.cli.StoredQuotes.Quote;
import dawen.cli.StoredQuotes.StoredSource;
import dawen.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One source, read again, against what the graph quotes from it. */
final class SourceCheck {
  private static final int MOST = 20;

  private final Input input;
  private final SourceFile file;
  private final int[] codePoints;
  private final Lines lines;

  /** Messages by where they point, the same difference only once. */
  private final TreeMap<Integer, String> faults = new TreeMap<>();

  private boolean changed;

  SourceCheck(Input input, SourceFile file) {
    this.input = input;
    this.file = file;
    this.codePoints = file.text().codePoints().toArray();
    this.lines = Lines.of(file.text());
  }

  /** Compares the file's bytes, then each quotation; returns what is wrong, in the file's order. */
  List<String> faults(StoredSource stored, List<Quote> quotes) {
    changed = !file.sha256().equals(stored.sha256());
    quotes.stream().sorted(Comparator.comparing(Quote::node)).forEach(this::compare);
    List<String> shown = faults.values().stream().limit(changed ? 1 : MOST).toList();
    return changed ? withChange(stored, shown) : withRest(shown);
  }

  private List<String> withChange(StoredSource stored, List<String> first) {
    String how =
        stored.sha256() == null
            ? "the graph tells no SHA-256 of it"
            : "SHA-256 " + file.sha256() + ", expected " + stored.sha256();
    String message =
        "%s: changed since the build (%s); build again, or put the old file back"
            .formatted(input.shown(), how);
    return first.isEmpty() ? List.of(message) : List.of(message, first.get(0));
  }

  private List<String> withRest(List<String> shown) {
    int rest = faults.size() - shown.size();
    if (rest == 0) {
      return shown;
    }
    List<String> all = new ArrayList<>(shown);
    all.add("%s: and %s like these".formatted(input.shown(), Text.count(rest, "difference")));
    return all;
  }

  private void compare(Quote quote) {
    if (quote.text() == null && quote.begin() == null && quote.end() == null) {
      return; // an answer that the source cuts off before its first word
    }
    if (quote.text() == null || quote.begin() == null || quote.end() == null) {
      addAt(0, "%s has no %s".formatted(quote.node(), quote.text() == null ? "text" : "place"));
      return;
    }
    if (isUnbroken(quote)) {
      return; // a piece may end with a line, or with a mark that a whole quotation passes over
    }
    Quotation.firstDifference(codePoints, quote.begin(), quote.end(), quote.text())
        .ifPresent(difference -> add(quote, difference));
  }

  /** Whether the file prints it there character by character; one line end is like another. */
  private boolean isUnbroken(Quote quote) {
    int[] text = quote.text().codePoints().toArray();
    if (quote.end() > codePoints.length || quote.end() - quote.begin() != text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      int printed = codePoints[quote.begin() + i];
      boolean same = printed == text[i];
      if (!same && !(Character.isWhitespace(printed) && Character.isWhitespace(text[i]))) {
        return false;
      }
    }
    return true;
  }

  private void add(Quote quote, Difference difference) {
    addAt(
        difference.at(),
        "expected %s, found %s (%s)"
            .formatted(
                quoted(difference.expected(), "the end of the quotation"),
                quoted(difference.found(), "the end of the file"),
                quote.node()));
  }

  private void addAt(int codePoint, String message) {
    faults.putIfAbsent(
        codePoint,
        "%s:%d:%d: %s"
            .formatted(input.shown(), lines.line(codePoint), lines.column(codePoint), message));
  }

  private static String quoted(String text, String ifEmpty) {
    return text.isEmpty() ? ifEmpty : "“" + Text.oneLine(text) + "”";
  }
}
