package dawen.cli;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.conference.Span;
import dawen.conference.Translation;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why each exchange was read as it was, a line each: {@code exchange 7: tag 埃菲社记者 at 5210; outlet
 * efe (lexicon); seat ES; countries CN ES (question), CN (answer); topics china-eu 40.2 (中欧关系 欧盟);
 * speaker tag 甄示例 at 5260; complete; lines 443–447}.
 */
final class Decisions {
  /** How far into a question a reporter says whose it is, in code points. */
  private static final int LATEST_INTRODUCTION = 40;

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
    PressConference conference = annotated.conference();
    List<String> all = new ArrayList<>();
    for (AnnotatedExchange exchange : annotated.exchanges()) {
      all.add(line(exchange, conference, annotated.repairs()));
    }
    return all;
  }

  private String line(
      AnnotatedExchange annotated, PressConference conference, List<Repair> repairs) {
    Exchange exchange = annotated.exchange();
    List<Piece> layout = conference.layout();
    List<String> parts = new ArrayList<>();
    parts.add(tag(exchange));
    outlet(annotated, parts);
    parts.add(countries(annotated));
    parts.add(
        "topics "
            + annotated.topics().stream().map(Decisions::topic).collect(Collectors.joining(", ")));
    heading(exchange, layout).ifPresent(parts::add);
    speakerTag(exchange, layout).ifPresent(parts::add);
    parts.add(state(exchange, layout));
    if (exchange.duplicateOf() != null) {
      parts.add("the same text as exchange " + exchange.duplicateOf());
    }
    translations(exchange, conference).ifPresent(parts::add);
    parts.addAll(RepairLines.within(exchange.question(), repairs));
    parts.addAll(RepairLines.within(exchange.answer(), repairs));
    parts.add(lines(exchange));
    return "exchange " + exchange.index() + ": " + String.join("; ", parts);
  }

  private static String tag(Exchange exchange) {
    return exchange.tag() == null ? "no tag" : at("tag", exchange.tag());
  }

  /** Words without their colon, and where they stand. */
  private static String at(String what, Passage words) {
    String bare = Text.oneLine(words.text()).replaceFirst("[:：︰﹕]$", "");
    return "%s %s at %d".formatted(what, bare, words.span().begin());
  }

  private static void outlet(AnnotatedExchange annotated, List<String> parts) {
    Entry outlet = annotated.outlet();
    if (outlet == null) {
      parts.add("no outlet printed");
      return;
    }
    String known = outlet.listed() ? "lexicon" : "not listed";
    String name = outlet.listed() ? outlet.id() : outlet.zh();
    parts.add("outlet %s (%s%s)".formatted(name, known, foundBy(annotated)));
    if (outlet.place() == null) {
      parts.add("seat open");
    } else {
      parts.add("seat " + outlet.place() + (outlet.listed() ? "" : " by a place in its name"));
    }
  }

  /** Where an outlet that the tag does not name comes from. */
  private static String foundBy(AnnotatedExchange annotated) {
    Exchange exchange = annotated.exchange();
    List<Mention> named =
        annotated.mentions().stream()
            .filter(mention -> mention.part() == Part.QUESTION)
            .filter(mention -> mention.entity().kind() == Kind.OUTLET)
            .filter(mention -> mention.entity().id().equals(annotated.outlet().id()))
            .toList();
    if (named.stream().anyMatch(mention -> mention.rule() == Rule.TAG)) {
      return "";
    }
    return named.stream()
        .map(mention -> mention.span().begin())
        .filter(begin -> begin - exchange.question().span().begin() <= LATEST_INTRODUCTION)
        .findFirst()
        .map(begin -> ", introduced in the question at " + begin)
        .orElse(", named elsewhere: " + exchange.outlet());
  }

  private static String countries(AnnotatedExchange annotated) {
    String words =
        Stream.of(Part.QUESTION, Part.ANSWER)
            .filter(part -> !annotated.countries(part).isEmpty())
            .map(part -> String.join(" ", annotated.countries(part)) + " (" + part.word() + ")")
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "no countries" : "countries " + words;
  }

  private static String topic(TopicScore topic) {
    if (topic.words().isEmpty()) {
      return topic.topic().id() + " (no word decided)";
    }
    return String.format(
        Locale.ROOT,
        "%s %.1f (%s)",
        topic.topic().id(),
        topic.score(),
        String.join(" ", topic.words()));
  }

  private Optional<String> heading(Exchange exchange, List<Piece> layout) {
    return exchange.heading() == null
        ? Optional.empty()
        : last(Piece.Kind.HEADING, layout, 0, begin(exchange))
            .map(piece -> quoted("heading", piece));
  }

  private Optional<String> speakerTag(Exchange exchange, List<Piece> layout) {
    if (exchange.answer() == null) {
      return Optional.empty();
    }
    int from = exchange.question() == null ? 0 : exchange.question().span().begin();
    return last(Piece.Kind.SPEAKER_TAG, layout, from, exchange.answer().span().begin())
        .map(piece -> quoted("speaker tag", piece));
  }

  private static Optional<Piece> last(Piece.Kind kind, List<Piece> layout, int from, int to) {
    return layout.stream()
        .filter(piece -> piece.kind() == kind)
        .filter(piece -> piece.span().begin() >= from && piece.span().end() <= to)
        .reduce((first, second) -> second);
  }

  private String quoted(String what, Piece piece) {
    int at = piece.span().begin();
    String words = Text.oneLine(new String(text, at, piece.span().length()));
    return "%s %s at %d".formatted(what, words.replaceFirst("[:：︰﹕]$", ""), at);
  }

  /** How much is printed, and by which sign. */
  private static String state(Exchange exchange, List<Piece> layout) {
    return switch (exchange.completeness()) {
      case COMPLETE -> "complete";
      case QUESTION_MISSING -> "question missing: no tag before the answer";
      case ANSWER_MISSING ->
          "answer missing: " + after(exchange.question().span(), layout, "no speaker tag follows");
      case ANSWER_CUT ->
          "answer cut: " + after(exchange.answer().span(), layout, "its last sentence has no end");
    };
  }

  /** The jump line that follows a passage, or another reason. */
  private static String after(Span span, List<Piece> layout, String otherwise) {
    return layout.stream()
        .filter(piece -> piece.span().begin() >= span.end())
        .filter(piece -> piece.kind() != Piece.Kind.WHITE_SPACE)
        .findFirst()
        .filter(piece -> piece.kind() == Piece.Kind.JUMP_LINE)
        .map(piece -> "jump line at " + piece.span().begin())
        .orElse(otherwise + " at " + span.end());
  }

  private static Optional<String> translations(Exchange exchange, PressConference conference) {
    List<String> all =
        conference.translations().stream()
            .filter(translation -> isOf(translation, exchange))
            .map(
                t ->
                    "%s %s at %d"
                        .formatted(
                            t.of().name().toLowerCase(Locale.ROOT),
                            t.language(),
                            t.text().span().begin()))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of("translations " + String.join(", ", all));
  }

  private static boolean isOf(Translation translation, Exchange exchange) {
    boolean half =
        translation.of() == Translation.Of.QUESTION || translation.of() == Translation.Of.ANSWER;
    return half && translation.number() == exchange.index();
  }

  private static int begin(Exchange exchange) {
    Passage first = exchange.question() == null ? exchange.answer() : exchange.question();
    return first.span().begin();
  }

  private String lines(Exchange exchange) {
    Passage end = exchange.answer() == null ? exchange.question() : exchange.answer();
    int first = lines.line(begin(exchange));
    int last = lines.line(end.span().end() - 1);
    return first == last ? "line " + first : "lines " + first + "–" + last;
  }
}
