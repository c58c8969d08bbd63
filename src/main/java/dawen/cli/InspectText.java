package dawen.cli;

import dawen.conference.Doubt;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Speaker;
import dawen.conference.Statement;
import dawen.conference.Translation;
import dawen.lexicon.Entry;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Part;
import dawen.query.DisplayWidth;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reading of one file, for a person: what went wrong should strike the eye. */
final class InspectText {
  private static final int WIDEST_CELL = 32;
  private static final int QUOTED = 60;

  private final PrintStream out;
  private final Lines lines;
  private final int[] text;
  private final boolean pieces;
  private final boolean why;

  InspectText(PrintStream out, Lines lines, String text, boolean pieces, boolean why) {
    this.out = out;
    this.lines = lines;
    this.text = text.codePoints().toArray();
    this.pieces = pieces;
    this.why = why;
  }

  void print(Input input, Annotated annotated) {
    PressConference conference = annotated.conference();
    out.println(Text.oneLine(input.shown()));
    header(conference);
    translations(conference.translations());
    out.println();
    exchanges(annotated.exchanges());
    out.println();
    if (why) {
      new Decisions(lines, text).of(annotated).forEach(line -> out.println("  " + line));
      out.println();
    }
    layout(conference.layout());
    new RepairLines(lines).text(annotated).forEach(line -> out.println("  " + line));
    doubts(conference.doubts());
    out.println();
  }

  private void header(PressConference conference) {
    Origin origin = conference.origin();
    Event event = conference.event();
    fact("file", file(origin));
    fact("title", event.title());
    fact("date", event.findDate().map(Object::toString).orElseGet(() -> year(event)));
    fact("session", event.session());
    fact("venue", Objects.toString(event.venue(), "–") + (event.video() ? " (by video)" : ""));
    for (Speaker speaker : conference.speakers()) {
      fact("speaker", speaker.name() + roles(speaker));
    }
    for (Statement statement : conference.statements()) {
      fact(
          statement.kind().name().toLowerCase(Locale.ROOT),
          "line "
              + where(statement.text())
              + ", "
              + statement.text().text().length()
              + " characters");
    }
  }

  /** {@code GB18030, text/plain, 12,345 bytes, 4,321 characters, SHA-256 …}. */
  private static String file(Origin origin) {
    return String.format(
        Locale.ROOT,
        "%s%s, %,d bytes, %,d characters, SHA-256 %s",
        origin.encoding() == null ? "" : origin.encoding() + ", ",
        origin.mediaType(),
        origin.bytes(),
        origin.codePoints(),
        origin.sha256());
  }

  /** How many translations of what are printed, by language: {@code en: 2 question, 2 answer}. */
  private void translations(List<Translation> translations) {
    Map<String, Map<Translation.Of, Integer>> counts = new TreeMap<>();
    for (Translation translation : translations) {
      counts
          .computeIfAbsent(translation.language(), language -> new EnumMap<>(Translation.Of.class))
          .merge(translation.of(), 1, Integer::sum);
    }
    counts.forEach(
        (language, of) ->
            fact(
                "also in",
                of.entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", language + ": ", ""))));
  }

  private static String year(Event event) {
    return event.year() == null ? null : event.year() + " (no day)";
  }

  private static String roles(Speaker speaker) {
    return speaker.roles().isEmpty() ? "" : " (" + String.join(", ", speaker.roles()) + ")";
  }

  private void fact(String name, String value) {
    boolean absent = value == null || value.equals("null");
    out.println("  " + Text.pad(name, 8) + "  " + (absent ? "–" : Text.oneLine(value)));
  }

  private void exchanges(List<AnnotatedExchange> all) {
    Columns table =
        new Columns(
            "no", "lines", "outlet", "id", "heading", "Q", "A", "in Q", "in A", "topics", "");
    for (AnnotatedExchange annotated : all) {
      Exchange exchange = annotated.exchange();
      table.add(
          exchange.index(),
          lines(exchange),
          DisplayWidth.cut(Objects.toString(exchange.outlet(), "–"), WIDEST_CELL),
          id(annotated.outlet()),
          DisplayWidth.cut(Objects.toString(exchange.heading(), "–"), WIDEST_CELL),
          length(exchange.question()),
          length(exchange.answer()),
          String.join(" ", annotated.countries(Part.QUESTION)),
          String.join(" ", annotated.countries(Part.ANSWER)),
          annotated.topics().stream().map(t -> t.topic().id()).collect(Collectors.joining(" ")),
          note(exchange));
    }
    table.lines().forEach(line -> out.println("  " + line));
  }

  private static String id(Entry outlet) {
    if (outlet == null) {
      return "–";
    }
    return outlet.listed() ? outlet.id() : "not listed";
  }

  private static int length(Passage passage) {
    return passage == null ? 0 : passage.text().length();
  }

  private static String note(Exchange exchange) {
    String state = exchange.completeness().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String copy = exchange.duplicateOf() == null ? "" : "copy of " + exchange.duplicateOf();
    return Stream.of(state, copy)
        .filter(word -> !word.isEmpty() && !word.equals("complete"))
        .collect(Collectors.joining(", "));
  }

  private String lines(Exchange exchange) {
    return Stream.of(exchange.question(), exchange.answer())
        .filter(passage -> passage != null && !passage.isEmpty())
        .map(Passage::span)
        .reduce((first, last) -> new Span(first.begin(), Math.max(first.end(), last.end())))
        .map(this::where)
        .orElse("–");
  }

  private String where(Passage passage) {
    return passage.isEmpty() ? "–" : where(passage.span());
  }

  private String where(Span span) {
    int first = lines.line(span.begin());
    int last = lines.line(Math.max(span.begin(), span.end() - 1));
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private void layout(List<Piece> layout) {
    Map<Piece.Kind, Integer> counts = new EnumMap<>(Piece.Kind.class);
    layout.forEach(piece -> counts.merge(piece.kind(), 1, Integer::sum));
    String words =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + word(entry.getKey()))
            .collect(Collectors.joining(", "));
    out.println("  layout    " + words);
    for (Piece piece : layout) {
      if (pieces || piece.kind() == Piece.Kind.RESIDUE) {
        out.println(
            "  %s: %s: %s".formatted(place(piece.span()), word(piece.kind()), quote(piece.span())));
      }
    }
  }

  private static String word(Piece.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String place(Span span) {
    return lines.line(span.begin()) + ":" + lines.column(span.begin());
  }

  private String quote(Span span) {
    String words = new String(text, span.begin(), Math.min(span.length(), QUOTED));
    return DisplayWidth.cut(Text.oneLine(words), QUOTED);
  }

  private void doubts(List<Doubt> doubts) {
    out.println("  doubts    " + (doubts.isEmpty() ? "none" : Integer.toString(doubts.size())));
    for (Doubt doubt : doubts) {
      out.println(
          Text.oneLine(
              "  %d:%d: %s: %s"
                  .formatted(doubt.line(), doubt.column(), doubt.code(), doubt.message())));
    }
  }
}
