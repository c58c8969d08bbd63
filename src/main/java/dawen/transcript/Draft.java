package dawen.transcript;

import dawen.conference.Completeness;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;

/** An exchange while it is being read. */
final class Draft {
  final HeadingText heading;
  final String slogan;
  final Passage tag;
  final String outlet;
  final boolean asked;

  /** The words that name the outlet: the tag, unless others do. */
  Passage naming;

  final Part question = new Part(Piece.Kind.QUESTION);
  final Part answer = new Part(Piece.Kind.ANSWER);
  String speaker;
  boolean answering;
  boolean cut;

  /**
   * @param heading above it, or null
   * @param slogan below the heading, or null
   * @param tag the reporter's tag, or null where the layout prints answers alone
   * @param outlet as printed, or null
   */
  Draft(HeadingText heading, String slogan, Passage tag, String outlet) {
    this.heading = heading;
    this.slogan = slogan;
    this.tag = tag;
    this.outlet = outlet;
    this.naming = tag;
    this.asked = tag != null;
    this.answering = !asked;
  }

  /** The half that is being read. */
  Part current() {
    return answering ? answer : question;
  }

  /** Offset in the source by which a message points at this exchange. */
  int offset() {
    if (tag != null) {
      return tag.span().begin();
    }
    return answer.isEmpty() ? 0 : answer.passage().span().begin();
  }

  Completeness completeness() {
    if (answer.isEmpty()) {
      return Completeness.ANSWER_MISSING;
    }
    if (cut || answer.isOpen()) {
      return Completeness.ANSWER_CUT;
    }
    return question.isEmpty() ? Completeness.QUESTION_MISSING : Completeness.COMPLETE;
  }

  /** The finished exchange; {@code mainSpeaker} answers where no tag names another. */
  Exchange exchange(int index, String mainSpeaker, Integer duplicateOf) {
    return new Exchange(
        index,
        heading == null ? null : heading.number(),
        heading == null ? null : heading.topic(),
        slogan,
        speaker == null ? mainSpeaker : speaker,
        outlet,
        naming,
        question.isEmpty() ? null : question.passage(),
        answer.isEmpty() ? null : answer.passage(),
        completeness(),
        duplicateOf);
  }
}
