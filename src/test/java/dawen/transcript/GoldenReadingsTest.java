package dawen.transcript;

import dawen.GoldenFolder;
import dawen.conference.Announcement;
import dawen.conference.Doubt;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Statement;
import dawen.conference.Translation;
import dawen.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each transcript of ours is read to the character as it was when somebody last looked. */
class GoldenReadingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"odd", "briefings", "copies", "wide"})
  void everyTranscriptIsReadAsItWas(String folder) throws IOException {
    GoldenFolder.check(folder, "readings", GoldenReadingsTest::lines);
  }

  private static List<String> lines(SourceFile source) {
    PressConference read = Transcript.read(source);
    List<String> lines = new ArrayList<>();
    lines.add(read.event().toString());
    read.speakers().forEach(speaker -> lines.add(speaker.toString()));
    read.exchanges().forEach(exchange -> lines.add(line(exchange)));
    for (Statement said : read.statements()) {
      lines.add(said.kind() + " " + said.speaker() + " " + said.heading() + at(said.text()));
    }
    for (Translation other : read.translations()) {
      lines.add(other.of() + " " + other.number() + " " + other.language() + at(other.text()));
    }
    for (Announcement told : read.announcements()) {
      lines.add("announced " + told.questions() + at(told.words()));
    }
    for (Doubt doubt : read.doubts()) {
      lines.add("doubt " + doubt.code() + " " + doubt.line() + ":" + doubt.column());
    }
    lines.add(layout(read.layout()));
    return lines;
  }

  private static String line(Exchange e) {
    String printed = e.index() + " " + e.sectionNumber() + " " + e.heading() + " " + e.slogan();
    String who = " | " + e.outlet() + " | " + e.speaker() + " |";
    String words =
        " tag" + at(e.tag()) + " question" + at(e.question()) + " answer" + at(e.answer());
    return printed + who + words + " " + e.completeness() + " " + e.duplicateOf();
  }

  /** Where words stand, and a number that is another one if they read otherwise. */
  private static String at(Passage words) {
    return words == null || words.isEmpty()
        ? " none"
        : at(words.span()) + "#" + Integer.toHexString(words.text().hashCode());
  }

  private static String at(Span span) {
    return " " + span.begin() + "-" + span.end();
  }

  private static String layout(List<Piece> pieces) {
    StringBuilder line = new StringBuilder("layout");
    for (Piece piece : pieces) {
      boolean white = piece.kind() == Piece.Kind.WHITE_SPACE;
      line.append(white ? "" : " " + piece.kind() + at(piece.span()));
    }
    return line.toString();
  }
}
