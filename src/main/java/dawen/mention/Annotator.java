package dawen.mention;

import dawen.conference.PressConference;
import dawen.lexicon.Lexicon;

/** Finds what the exchanges of a conference name; immutable, shared between threads. */
public final class Annotator {
  public Annotator(Lexicon lexicon) {}

  /** The conference with mentions, outlets and topics. */
  public Annotated annotate(PressConference conference) {
    throw new UnsupportedOperationException("in work");
  }
}
