package dawen.cli;

import dawen.conference.Exchange;
import dawen.conference.Piece;
import dawen.conference.Repair;
import dawen.lexicon.Entry;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why each exchange was read as it was, a line each: {@code exchange 7: tag 埃菲社记者： at 5210 (line
 * 443); outlet efe (lexicon), seat ES; topic china-eu 40.2 (中欧关系 欧盟)}.
 */
final class Decisions {
  private final Lines lines;
  private final int[] text;

  /**
   * @param text the source, as code points
   */
  Decisions(Lines lines, int[] text) {
    this.lines = lines;
    this.text = text;
  }

  List<String> of(Annotated annotated) {
    List<Piece> layout = annotated.conference().layout();
    return annotated.exchanges().stream()
        .map(exchange -> line(exchange, layout, annotated.repairs()))
        .toList();
  }

  private String line(AnnotatedExchange exchange, List<Piece> layout, List<Repair> repairs) {
    List<String> parts = new ArrayList<>();
    parts.add(begin(exchange.exchange(), layout));
    parts.add(outlet(exchange.outlet()));
    exchange.topics().forEach(topic -> parts.add(topic(topic)));
    Exchange read = exchange.exchange();
    parts.add(read.completeness().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (read.duplicateOf() != null) {
      parts.add("the same text as exchange " + read.duplicateOf());
    }
    parts.addAll(RepairLines.within(read.question(), repairs));
    parts.addAll(RepairLines.within(read.answer(), repairs));
    return "exchange " + read.index() + ": " + String.join("; ", parts);
  }

  private String begin(Exchange exchange, List<Piece> layout) {
    boolean asked = exchange.question() != null;
    int begin = (asked ? exchange.question() : exchange.answer()).span().begin();
    Piece.Kind kind = asked ? Piece.Kind.REPORTER_TAG : Piece.Kind.HEADING;
    Piece sign = null;
    for (Piece piece : layout) {
      if (piece.span().end() > begin) {
        break;
      }
      sign = piece.kind() == kind ? piece : sign;
    }
    return sign == null ? "no sign before it" : (asked ? "tag " : "heading ") + quoted(sign);
  }

  private String quoted(Piece piece) {
    int at = piece.span().begin();
    String words = Text.oneLine(new String(text, at, piece.span().length()));
    return "%s at %d (line %d)".formatted(words, at, lines.line(at));
  }

  private static String outlet(Entry outlet) {
    if (outlet == null) {
      return "no outlet printed";
    }
    if (outlet.listed()) {
      return "outlet %s (lexicon), seat %s".formatted(outlet.id(), outlet.place());
    }
    return outlet.place() == null
        ? "outlet " + outlet.zh() + " (not listed), seat open"
        : "outlet %s (not listed), seat %s by a place in its name"
            .formatted(outlet.zh(), outlet.place());
  }

  private static String topic(TopicScore topic) {
    String words = topic.words().stream().collect(Collectors.joining(" "));
    return "topic %s %s (%s)"
        .formatted(topic.topic().id(), String.format(Locale.ROOT, "%.1f", topic.score()), words);
  }
}
