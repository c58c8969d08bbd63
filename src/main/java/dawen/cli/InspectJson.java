package dawen.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Translation;
import dawen.lexicon.Entry;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The reading of one file as one JSON object, for programs; a null stands for what is absent. */
final class InspectJson {
  private final Lines lines;
  private final boolean pieces;

  InspectJson(Lines lines, boolean pieces) {
    this.lines = lines;
    this.pieces = pieces;
  }

  /** The object, on one line. */
  String of(Annotated annotated) {
    PressConference conference = annotated.conference();
    JsonObject file = new JsonObject();
    add(file, conference.origin());
    add(file, conference.event());
    file.add("speakers", speakers(conference));
    file.add("statements", statements(conference));
    JsonArray exchanges = new JsonArray();
    annotated.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
    file.add("exchanges", exchanges);
    file.add("translations", translations(conference));
    addLayout(file, conference);
    new RepairLines(lines).addTo(file, annotated);
    file.add("doubts", doubts(conference));
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(file);
  }

  private static void add(JsonObject file, Origin origin) {
    file.addProperty("file", origin.fileName());
    file.addProperty("sha256", origin.sha256());
    file.addProperty("encoding", origin.encoding());
    file.addProperty("mediaType", origin.mediaType());
    file.addProperty("bytes", origin.bytes());
    file.addProperty("characters", origin.codePoints());
  }

  private static void add(JsonObject file, Event event) {
    file.addProperty("title", event.title());
    file.addProperty("year", event.year());
    file.addProperty("date", event.findDate().map(Object::toString).orElse(null));
    file.addProperty("session", event.session());
    file.addProperty("venue", event.venue());
    file.addProperty("video", event.video());
  }

  private static JsonArray speakers(PressConference conference) {
    JsonArray speakers = new JsonArray();
    conference
        .speakers()
        .forEach(
            speaker -> {
              JsonObject one = new JsonObject();
              one.addProperty("name", speaker.name());
              one.add("roles", strings(speaker.roles()));
              speakers.add(one);
            });
    return speakers;
  }

  private JsonArray statements(PressConference conference) {
    JsonArray statements = new JsonArray();
    conference
        .statements()
        .forEach(
            statement -> {
              JsonObject one = new JsonObject();
              one.addProperty("kind", word(statement.kind()));
              one.addProperty("speaker", statement.speaker());
              one.addProperty("heading", statement.heading());
              one.add("text", passage(statement.text()));
              statements.add(one);
            });
    return statements;
  }

  private JsonObject exchange(AnnotatedExchange annotated) {
    Exchange exchange = annotated.exchange();
    JsonObject one = new JsonObject();
    one.addProperty("index", exchange.index());
    one.addProperty("sectionNumber", exchange.sectionNumber());
    one.addProperty("heading", exchange.heading());
    one.addProperty("slogan", exchange.slogan());
    one.addProperty("speaker", annotated.speaker().id());
    one.addProperty("outletAsPrinted", exchange.outlet());
    boolean listed = annotated.outlet() != null && annotated.outlet().listed();
    one.addProperty("outlet", listed ? annotated.outlet().id() : null);
    one.addProperty("completeness", word(exchange.completeness()));
    one.addProperty("duplicateOf", exchange.duplicateOf());
    one.add("tag", passage(exchange.tag()));
    one.add("question", passage(exchange.question()));
    one.add("answer", passage(exchange.answer()));
    one.add("countriesInQuestion", strings(annotated.countries(Part.QUESTION)));
    one.add("countriesInAnswer", strings(annotated.countries(Part.ANSWER)));
    one.add("topics", strings(annotated.topics().stream().map(t -> t.topic().id()).toList()));
    JsonArray mentions = new JsonArray();
    annotated.mentions().forEach(mention -> mentions.add(mention(mention)));
    one.add("mentions", mentions);
    return one;
  }

  private JsonArray translations(PressConference conference) {
    JsonArray translations = new JsonArray();
    for (Translation translation : conference.translations()) {
      JsonObject one = new JsonObject();
      one.addProperty("of", word(translation.of()));
      one.addProperty("number", translation.number());
      one.addProperty("language", translation.language());
      one.add("text", passage(translation.text()));
      translations.add(one);
    }
    return translations;
  }

  private static JsonObject mention(Mention mention) {
    JsonObject one = new JsonObject();
    one.addProperty("part", mention.part().word());
    one.addProperty("kind", mention.entity().kind().word());
    one.addProperty("id", mention.entity().id());
    one.addProperty("begin", mention.span().begin());
    one.addProperty("end", mention.span().end());
    one.addProperty("exact", mention.exact());
    one.addProperty("rule", mention.rule().id());
    one.add("alternatives", strings(mention.alternatives().stream().map(Entry::id).toList()));
    return one;
  }

  private JsonObject passage(Passage passage) {
    if (passage == null || passage.isEmpty()) {
      return null;
    }
    JsonObject one = place(passage.span());
    one.addProperty("text", passage.text());
    return one;
  }

  private JsonObject place(Span span) {
    JsonObject one = new JsonObject();
    one.addProperty("begin", span.begin());
    one.addProperty("end", span.end());
    one.addProperty("line", lines.line(span.begin()));
    one.addProperty("column", lines.column(span.begin()));
    return one;
  }

  private void addLayout(JsonObject file, PressConference conference) {
    Map<Piece.Kind, Integer> counts = new EnumMap<>(Piece.Kind.class);
    JsonArray listed = new JsonArray();
    for (Piece piece : conference.layout()) {
      counts.merge(piece.kind(), 1, Integer::sum);
      if (pieces || piece.kind() == Piece.Kind.RESIDUE) {
        JsonObject one = place(piece.span());
        one.addProperty("kind", word(piece.kind()));
        listed.add(one);
      }
    }
    JsonObject numbers = new JsonObject();
    counts.forEach((kind, number) -> numbers.addProperty(word(kind), number));
    file.add("layout", numbers);
    file.add(pieces ? "pieces" : "residue", listed);
  }

  private static JsonArray doubts(PressConference conference) {
    JsonArray doubts = new JsonArray();
    conference
        .doubts()
        .forEach(
            doubt -> {
              JsonObject one = new JsonObject();
              one.addProperty("code", doubt.code());
              one.addProperty("line", doubt.line());
              one.addProperty("column", doubt.column());
              one.addProperty("message", doubt.message());
              doubts.add(one);
            });
    return doubts;
  }

  private static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
