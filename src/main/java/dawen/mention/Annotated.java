package dawen.mention;

import dawen.conference.PressConference;
import dawen.lexicon.Entry;
import java.util.List;

/**
 * A press conference with everything that its exchanges name.
 *
 * @param conference as read
 * @param speakers entries of kind {@code PERSON}, in the order of {@code conference.speakers()}
 * @param exchanges in the order of {@code conference.exchanges()}
 */
public record Annotated(
    PressConference conference, List<Entry> speakers, List<AnnotatedExchange> exchanges) {
  public Annotated {
    speakers = List.copyOf(speakers);
    exchanges = List.copyOf(exchanges);
  }
}
