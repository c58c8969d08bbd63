package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts segments together to exchanges and statements, in one pass.
 *
 * <p>A reporter's tag opens an exchange, a speaker's tag its answer, a heading closes it; a
 * paragraph without a tag continues what is open; after a jump line nothing is open.
 */
final class Assembler {

  /** A shorter paragraph without punctuation, at the end of an answer, is an ornament. */
  private static final int ORNAMENT = 24;

  /** What a speaker says when all is asked. */
  private static final Pattern FAREWELL =
      Pattern.compile(
          "(?s).{0,60}(?:到此|到这里|到這裡|到這裏|再见|再見|散会|散會|(?:谢谢|謝謝|多谢|多謝|感谢)(?:大家|各位)).{0,16}");

  private static final Pattern ASKED = Pattern.compile("(?s).{8,}[？?]");

  /** As long as it can be in UTF-16 characters. */
  private static final int LONGEST_FAREWELL = 2 * (60 + 4 + 16);

  /** What the second and later pages of a text print above it. */
  private static final Pattern LATER_PAGE =
      Pattern.compile("上接|第(?:[2-9二三四五六七八九十]|\\d{2})页|[(（](?:[2-9])[/／]\\d[)）]");

  /** The same reporter asks again: 追问：. */
  private static final Pattern FOLLOW_UP =
      Pattern.compile("[追再接].{0,2}[问問]|(?:该|該|这位|這位|同一位?|上述|前述)(?:记者|記者)");

  private final List<Segment> segments;
  private final Map<Integer, Headings.Place> headings;
  private final Layout layout;
  private final Translations translations;
  private final boolean questionsPrinted;
  private final boolean answersTagged;

  /**
   * Whether sentences end in full stops at all; subtitles and what a machine wrote down have none.
   */
  private final boolean punctuated;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Speech> speeches = new ArrayList<>();
  private final List<Segment> around = new ArrayList<>();

  private HeadingText heading;
  private String slogan;
  private Draft draft;
  private Speech speech;

  /** A statement while it is being read. */
  record Speech(String speaker, String heading, Part text, int afterExchanges) {}

  Assembler(List<Segment> segments, Layout layout, Translations translations) {
    this.segments = segments;
    this.layout = layout;
    this.translations = translations;
    this.headings = Headings.of(segments);
    this.questionsPrinted = segments.stream().anyMatch(s -> s.is(Segment.Role.REPORTER));
    this.answersTagged = segments.stream().anyMatch(s -> s.is(Segment.Role.SPEAKER));
    this.punctuated = Headings.isPunctuated(segments);
  }

  /** Reads all segments. */
  void run() {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (headings.containsKey(i)) {
        head(segment, headings.get(i));
      } else {
        switch (segment.role()) {
          case REPORTER -> ask(segment);
          case SPEAKER -> answer(i);
          case HOST -> host(segment);
          case BODY -> body(i);
          case PAGE -> page(segment);
        }
      }
    }
  }

  /** Exchanges in order. */
  List<Draft> drafts() {
    return drafts;
  }

  /** Statements in order. */
  List<Speech> speeches() {
    return speeches;
  }

  /** What belongs to no exchange and no statement, in order. */
  List<Segment> around() {
    return around;
  }

  private void head(Segment segment, Headings.Place place) {
    if (place == Headings.Place.HEADING) {
      heading = HeadingText.of(segment.block().spaced());
      slogan = heading.slogan();
      layout.mark(segment.text(), Piece.Kind.HEADING);
      draft = null;
      speech = null;
      if (!questionsPrinted && !answersTagged) {
        open(null, null);
      }
    } else {
      slogan = slogan == null ? segment.string() : slogan + segment.string();
      layout.mark(segment.text(), Piece.Kind.SLOGAN);
    }
  }

  private void add(Segment segment, Part part) {
    part.add(segment.text(), layout);
    if (!segment.text().isEmpty()) {
      translations.said(part);
    }
  }

  private void open(Passage tag, String outlet) {
    draft = new Draft(heading, slogan, tag, outlet);
    drafts.add(draft);
    speech = null;
    if (tag != null) {
      heading = null;
      slogan = null;
    }
  }

  private void ask(Segment segment) {
    layout.mark(segment.tag(), Piece.Kind.REPORTER_TAG);
    boolean again = segment.name() == null && FOLLOW_UP.matcher(segment.tag().text()).find();
    boolean same = again && !drafts.isEmpty();
    Passage call = segment.name() == null && !same ? calledByHost() : null;
    String named = call == null ? segment.name() : TagLabel.clean(call.text());
    open(segment.tag(), same ? lastOutlet() : named);
    draft.naming = call == null ? segment.tag() : call;
    add(segment, draft.question);
  }

  /** The outlet that the host has just given the floor to, as printed; null where nobody does. */
  private Passage calledByHost() {
    return speech == null ? null : Introductions.byHost(speech.text().passage()).orElse(null);
  }

  private String lastOutlet() {
    return drafts.get(drafts.size() - 1).outlet;
  }

  private void answer(int i) {
    Segment segment = segments.get(i);
    layout.mark(segment.tag(), Piece.Kind.SPEAKER_TAG);
    if (isFarewell(i)) {
      draft = null;
    }
    if (draft == null && heading != null && !questionsPrinted || answersAfterAnother(segment)) {
      open(null, null);
    }
    if (draft == null && asksUntagged()) {
      askUntagged();
    }
    if (draft != null) {
      draft.answering = true;
      draft.speaker = draft.speaker == null ? segment.name() : draft.speaker;
      add(segment, draft.answer);
    } else {
      speak(segment);
    }
  }

  /** A turn of its own, behind the last answer, in which nothing is answered. */
  private boolean isFarewell(int i) {
    return draft != null
        && !draft.answer.isEmpty()
        && segments.get(i).string().length() <= LONGEST_FAREWELL
        && FAREWELL.matcher(segments.get(i).string()).matches()
        && segments.stream().skip(i + 1).noneMatch(Segment::isTurn);
  }

  /** The rest of a question that another page began, right before its answer. */
  private boolean asksUntagged() {
    Segment last = around.isEmpty() ? null : around.get(around.size() - 1);
    return drafts.isEmpty()
        && speeches.isEmpty()
        && last != null
        && last.is(Segment.Role.BODY)
        && ASKED.matcher(last.string()).matches()
        && !FrontLines.tellsOfConference(last.string());
  }

  private void askUntagged() {
    Segment question = around.remove(around.size() - 1);
    open(null, null);
    add(question, draft.question);
  }

  /** A second speaker's answer to the same question is an exchange of its own. */
  private boolean answersAfterAnother(Segment segment) {
    return draft != null
        && draft.answering
        && draft.speaker != null
        && !draft.answer.isEmpty()
        && !draft.speaker.equals(segment.name())
        && !Speakers.nameOf(draft.speaker).equals(Speakers.nameOf(segment.name()))
        && !Speakers.isTitle(segment.name())
        && !Speakers.isTitle(draft.speaker);
  }

  private void host(Segment segment) {
    layout.mark(segment.tag(), Piece.Kind.SPEAKER_TAG);
    draft = null;
    speak(segment);
  }

  private void speak(Segment segment) {
    if (speech == null || !speech.speaker().equals(segment.name())) {
      String topic = heading == null ? null : heading.topic();
      speech = new Speech(segment.name(), topic, new Part(Piece.Kind.STATEMENT), drafts.size());
      speeches.add(speech);
      heading = null;
      slogan = null;
    }
    add(segment, speech.text());
  }

  private void page(Segment segment) {
    layout.mark(segment.text(), segment.kind());
    around.add(segment);
    if (segment.kind() == Piece.Kind.TRANSLATION) {
      translations.printed(segment.text());
    }
    if (segment.kind() == Piece.Kind.REPORTER_TAG && draft != null) {
      draft.naming = segment.text();
    }
    if (segment.kind() == Piece.Kind.JUMP_LINE && draft != null && goesOn(segment)) {
      draft.cut = true;
      draft = null;
    }
    if (Furniture.isEnd(segment.string())) {
      draft = null;
      speech = null;
    }
  }

  /** （下转4版） ends what is open; （上接1版） does not. */
  private static boolean goesOn(Segment segment) {
    return segment.string().indexOf('接') < 0;
  }

  private void body(int i) {
    Segment segment = segments.get(i);
    Part part = draft != null ? draft.current() : speech != null ? speech.text() : null;
    if (part == null && begins(segment)) {
      open(null, null);
      part = draft.answer;
    }
    if (part == null || isOrnament(i, part)) {
      around.add(segment);
      layout.mark(segment.text(), kindAround(segment));
      return;
    }
    if (draft != null && !draft.answering && !answersTagged && !part.isOpen()) {
      draft.answering = true;
      part = draft.answer;
    }
    add(segment, part);
  }

  /** The rest of an answer that another page began. */
  private boolean begins(Segment segment) {
    return drafts.isEmpty()
        && speeches.isEmpty()
        && questionsPrinted
        && answersTagged
        && segment.string().length() > ORNAMENT
        && Characters.endsSentence(segment.string())
        && !FrontLines.tellsOfConference(segment.string())
        && around.stream().anyMatch(s -> LATER_PAGE.matcher(s.string()).find());
  }

  private Piece.Kind kindAround(Segment segment) {
    String text = segment.string();
    if (FrontLines.isTitle(text)) {
      return Piece.Kind.TITLE;
    }
    if (!Characters.endsSentence(text) && text.length() <= 2 * ORNAMENT) {
      return Piece.Kind.FURNITURE;
    }
    return drafts.isEmpty() && speeches.isEmpty() ? Piece.Kind.LEAD : Piece.Kind.RESIDUE;
  }

  /** Short words without punctuation where the text before is complete and nothing continues. */
  private boolean isOrnament(int i, Part part) {
    Segment segment = segments.get(i);
    boolean bare =
        punctuated
            && segment.string().length() <= 2 * ORNAMENT
            && !Characters.endsParagraph(segment.string());
    if (!bare || part.isOpen() || part.isEmpty()) {
      return false;
    }
    boolean marked = segment.block().level() > 0 || segment.block().bold();
    return marked || FrontLines.isTitle(segment.string()) || nothingContinues(i);
  }

  private boolean nothingContinues(int i) {
    String text = segments.get(i).string();
    if (text.length() > ORNAMENT && !(i + 1 == segments.size() && text.matches("[^，、。；]*"))) {
      return false;
    }
    return i + 1 >= segments.size()
        || !segments.get(i + 1).is(Segment.Role.BODY)
        || headings.containsKey(i + 1)
        || (isOrnamentLike(i + 1) && nothingContinues(i + 1));
  }

  private boolean isOrnamentLike(int i) {
    return !Characters.endsParagraph(segments.get(i).string());
  }

  /** The place of a statement among the exchanges. */
  static Statement.Kind kindOf(Speech speech, int exchanges) {
    if (speech.afterExchanges() == 0) {
      return Statement.Kind.OPENING;
    }
    return speech.afterExchanges() == exchanges ? Statement.Kind.CLOSING : Statement.Kind.REMARK;
  }
}
