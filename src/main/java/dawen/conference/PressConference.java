package dawen.conference;

import java.util.List;

/**
 * A press conference as one transcript prints it.
 *
 * @param origin the file
 * @param event when and where
 * @param speakers who answers, in order of appearance; the main speaker first
 * @param statements words that answer nobody, in order
 * @param exchanges questions and answers, in order
 * @param translations words in other languages, printed beside the Chinese: of exchanges in order,
 *     then of statements, then of the transcript
 * @param announcements what is said outside the exchanges of how many there were, in order
 * @param layout what each stretch of the file was taken for, gapless
 * @param doubts what may have been read wrongly, in order
 */
public record PressConference(
    Origin origin,
    Event event,
    List<Speaker> speakers,
    List<Statement> statements,
    List<Exchange> exchanges,
    List<Translation> translations,
    List<Announcement> announcements,
    List<Piece> layout,
    List<Doubt> doubts) {

  public PressConference {
    speakers = List.copyOf(speakers);
    statements = List.copyOf(statements);
    exchanges = List.copyOf(exchanges);
    translations = List.copyOf(translations);
    announcements = List.copyOf(announcements);
    layout = List.copyOf(layout);
    doubts = List.copyOf(doubts);
  }

  /** A conference in Chinese alone, of which nobody says how many questions there were. */
  public PressConference(
      Origin origin,
      Event event,
      List<Speaker> speakers,
      List<Statement> statements,
      List<Exchange> exchanges,
      List<Piece> layout,
      List<Doubt> doubts) {
    this(origin, event, speakers, statements, exchanges, List.of(), List.of(), layout, doubts);
  }
}
