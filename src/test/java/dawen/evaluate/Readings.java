package dawen.evaluate;

import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.TopicScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds readings by hand. */
final class Readings {
  private Readings() {}

  static Annotated conference(String file, Integer year, String date, AnnotatedExchange... parts) {
    Event event =
        new Event(null, year, date == null ? null : LocalDate.parse(date), null, null, false);
    List<Exchange> exchanges = Arrays.stream(parts).map(AnnotatedExchange::exchange).toList();
    PressConference conference =
        new PressConference(
            new Origin(file, "0".repeat(64), "UTF-8", "text/plain", 1, 1),
            event,
            List.of(),
            List.of(),
            exchanges,
            List.of(),
            List.of());
    return new Annotated(conference, List.of(), List.of(), Arrays.asList(parts));
  }

  static Entry entry(Kind kind, String id, String zh, String place) {
    return new Entry(kind, id, zh, null, place, List.of(), List.of(), null, null, true);
  }

  /** An exchange to be changed piece by piece. */
  static final class Builder {
    private int index = 1;
    private String heading;
    private String question;
    private String answer;
    private Integer duplicateOf;
    private Entry speaker;
    private Entry outlet;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TopicScore> topics = new ArrayList<>();

    Builder index(int value) {
      index = value;
      return this;
    }

    Builder heading(String value) {
      heading = value;
      return this;
    }

    Builder question(String value) {
      question = value;
      return this;
    }

    Builder answer(String value) {
      answer = value;
      return this;
    }

    Builder duplicateOf(Integer value) {
      duplicateOf = value;
      return this;
    }

    Builder speaker(String name) {
      speaker = name == null ? null : entry(Kind.PERSON, "someone", name, null);
      return this;
    }

    Builder outlet(String id, String name, String place) {
      outlet = id == null ? null : entry(Kind.OUTLET, id, name, place);
      return this;
    }

    Builder mention(Part part, Kind kind, String id, String name) {
      return mention(part, kind, id, name, Rule.NAME);
    }

    Builder mention(Part part, Kind kind, String id, String name, Rule rule) {
      Entry entity = entry(kind, id, name, null);
      mentions.add(new Mention(part, entity, new Span(0, 1), name, rule));
      return this;
    }

    Builder without(Kind kind) {
      mentions.removeIf(mention -> mention.entity().kind() == kind);
      return this;
    }

    Builder topics(String... ids) {
      topics.clear();
      for (String id : ids) {
        topics.add(new TopicScore(entry(Kind.TOPIC, id, id, null), 1, List.of()));
      }
      return this;
    }

    AnnotatedExchange build() {
      Exchange exchange =
          new Exchange(
              index,
              null,
              heading,
              null,
              null,
              null,
              passage(question),
              passage(answer),
              Completeness.COMPLETE,
              duplicateOf);
      return new AnnotatedExchange(exchange, speaker, outlet, mentions, topics);
    }

    private static Passage passage(String text) {
      return text == null ? null : new Passage(text, new int[text.length()]);
    }
  }
}
