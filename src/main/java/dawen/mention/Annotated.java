package dawen.mention;

import dawen.conference.PressConference;
import dawen.conference.Repair;
import dawen.lexicon.Entry;
import java.util.List;

/**
 * A press conference with everything that its exchanges name.
 *
 * @param conference as printed
 * @param repairs what the words of its questions, answers and statements print wrongly, sorted by
 *     span; mentions and topics are found in the repaired words
 * @param speakers entries of kind {@code PERSON}, in the order of {@code conference.speakers()}
 * @param exchanges in the order of {@code conference.exchanges()}
 */
public record Annotated(
    PressConference conference,
    List<Repair> repairs,
    List<Entry> speakers,
    List<AnnotatedExchange> exchanges) {
  public Annotated {
    repairs = List.copyOf(repairs);
    speakers = List.copyOf(speakers);
    exchanges = List.copyOf(exchanges);
  }
}
