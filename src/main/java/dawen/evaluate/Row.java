package dawen.evaluate;

import dawen.conference.Event;
import dawen.conference.Passage;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Part;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One exchange of a reading, with the words that the flat tables {@code exchanges} and {@code
 * mentions} print for it; an absent value is the empty text.
 */
record Row(Event event, AnnotatedExchange annotated) {

  int index() {
    return annotated.exchange().index();
  }

  String question() {
    return text(annotated.exchange().question());
  }

  String answer() {
    return text(annotated.exchange().answer());
  }

  String heading() {
    return text(annotated.exchange().heading());
  }

  String year() {
    return text(event.year());
  }

  String date() {
    return text(event.date());
  }

  String duplicateOf() {
    return text(annotated.exchange().duplicateOf());
  }

  String speaker() {
    Entry speaker = annotated.speaker();
    return speaker == null ? "" : speaker.zh();
  }

  String outlet() {
    return annotated.outlet() == null ? "" : annotated.outlet().id();
  }

  String outletName() {
    return annotated.outlet() == null ? "" : text(annotated.outlet().zh());
  }

  String outletCountry() {
    return annotated.outlet() == null ? "" : text(annotated.outlet().place());
  }

  /** Names of the entities of one kind in the answer. */
  Set<String> namedInAnswer(Kind kind) {
    Set<String> names = new TreeSet<>();
    annotated.mentions().stream()
        .filter(mention -> mention.part() == Part.ANSWER && mention.entity().kind() == kind)
        .forEach(mention -> names.add(mention.entity().zh()));
    return names;
  }

  private static String text(Passage passage) {
    return passage == null ? "" : passage.text();
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }
}
