package dawen.transcript;

import dawen.conference.Announcement;
import dawen.conference.Doubt;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Speaker;
import dawen.conference.Statement;
import dawen.conference.Translation;
import dawen.source.SourceFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a source text as a press conference: paragraphs, then turns, then headings, then exchanges.
 * There is one reader; a layout is what its signals find.
 */
public final class Transcript {
  private static final String NOBODY = "发言人";
  private static final Pattern ANSWER = Pattern.compile("(?:答|回答|答复|答覆|答问|[AaＡ])\\d*");
  private static final Signs ANSWER_BEGIN = Signs.of("答回AaＡ");
  private static final Pattern FIRST_HALF = Pattern.compile("(?:就|关于|關於)[^。]{2,30}");

  private final SourceFile file;
  private final int[] source;
  private final Lines lines;
  private final Layout layout;
  private final Translations translations;
  private final Speakers speakers;
  private final List<Segment> segments;
  private final Assembler assembler;
  private final Map<String, String> fullNames = new HashMap<>();
  private final String openings;
  private final String textAround;
  private final FrontMatter front;
  private final FrontNames names;
  private final String mainSpeaker;

  private Transcript(SourceFile file) {
    this.file = file;
    this.source = Characters.codePoints(file.text());
    this.lines = Lines.of(file.text(), source);
    BitSet joined = new BitSet();
    Furniture furniture = Furniture.of(lines.strings());
    List<Block> blocks =
        TimeStamps.inOrder(TimeStamps.apart(Blocks.of(lines, joined, new TurnSignals(furniture))));
    this.layout = new Layout(source, joined);
    this.translations = new Translations(source);
    this.speakers = Speakers.of(blocks);
    this.segments = Segmenter.of(blocks, furniture, speakers, lines.held());
    this.assembler = new Assembler(segments, layout, translations);
    assembler.run();
    this.openings = openings();
    this.textAround = textAround();
    this.front = new FrontMatter(title(), textAround);
    this.names = front.names();
    this.mainSpeaker = mainSpeaker();
  }

  /**
   * The press conference that a source prints.
   *
   * @throws TranscriptException if there is no exchange in it
   */
  public static PressConference read(SourceFile source) {
    return new Transcript(source).conference();
  }

  private PressConference conference() {
    boolean unasked = assembler.drafts().stream().noneMatch(draft -> draft.asked);
    boolean told = FrontLines.tellsOfConference(textAround);
    boolean unanswered = assembler.drafts().stream().allMatch(draft -> draft.answer.isEmpty());
    boolean manual = FrontLines.isManual(textAround);
    if (unanswered || (unasked && !told) || (isAnonymous() && manual && !told)) {
      throw new TranscriptException(
          file.name()
              + ": no question and no headed answer found; expected turns like “路透社记者：…” and"
              + " “王毅：…”, or “谈中俄关系” above each answer of a press conference");
    }
    SecondEvent.in(segments).ifPresent(this::refuse);
    Event event = front.event();
    List<Exchange> exchanges = exchanges();
    List<Piece> pieces = layout.pieces();
    return new PressConference(
        new Origin(
            file.name(),
            file.sha256(),
            file.encoding(),
            file.mediaType(),
            file.bytes(),
            source.length),
        event,
        speakers(exchanges),
        statements(),
        exchanges,
        translations(exchanges),
        announcements(),
        pieces,
        doubts(event, pieces));
  }

  private void refuse(SecondEvent second) {
    throw new TranscriptException(
        "%s:%d:1: a second press conference begins here, that of %s; split the file there"
            .formatted(file.name(), new Doubts(lines.all()).lineOf(second.offset()), second.day()));
  }

  private List<Announcement> announcements() {
    Stream<Passage> around = assembler.around().stream().map(Segment::text);
    Stream<Passage> said = assembler.speeches().stream().map(speech -> speech.text().passage());
    return List.copyOf(Announcements.in(Stream.concat(around, said)));
  }

  /** Whether no tag says who asks or who answers. */
  private boolean isAnonymous() {
    return assembler.drafts().stream()
        .allMatch(
            draft -> draft.outlet == null && (draft.speaker == null || isGeneric(draft.speaker)));
  }

  private List<Exchange> exchanges() {
    List<Draft> drafts = assembler.drafts();
    List<Integer> duplicates = Duplicates.of(drafts);
    List<Exchange> exchanges = new ArrayList<>();
    boolean named = drafts.stream().anyMatch(draft -> draft.outlet != null);
    String interviewer = named ? null : names.findInterviewer().orElse(null);
    for (int i = 0; i < drafts.size(); i++) {
      Exchange exchange = drafts.get(i).exchange(i + 1, mainSpeaker, duplicates.get(i));
      exchanges.add(withNames(exchange, interviewer));
    }
    return exchanges;
  }

  private Exchange withNames(Exchange e, String interviewer) {
    return new Exchange(
        e.index(),
        e.sectionNumber(),
        e.heading(),
        e.slogan(),
        name(e.speaker()),
        outlet(e, interviewer),
        e.tag(),
        e.question(),
        e.answer(),
        e.completeness(),
        e.duplicateOf());
  }

  private static String outlet(Exchange e, String interviewer) {
    if (e.outlet() != null || e.question() == null) {
      return e.outlet();
    }
    return Introductions.bySelf(e.question().text()).orElse(interviewer);
  }

  /** The name in a label; a bare 答 or 发言人 stands for the main speaker. */
  private String name(String label) {
    return isGeneric(label) ? mainSpeaker : fullName(label);
  }

  /** The name in a label; of 甄部长 the one that the text around gives in full. */
  private String fullName(String label) {
    return fullNames.computeIfAbsent(
        label, l -> names.namedInFull(l, openings).orElse(Speakers.nameOf(l)));
  }

  private static boolean isGeneric(String label) {
    return Speakers.isTitle(label) || ANSWER_BEGIN.begin(label) && ANSWER.matcher(label).matches();
  }

  private List<Translation> translations(List<Exchange> exchanges) {
    translations.pair(exchanges.stream().map(Exchange::speaker).distinct().count() == 1);
    List<Translation> all = new ArrayList<>();
    for (int i = 0; i < assembler.drafts().size(); i++) {
      Draft draft = assembler.drafts().get(i);
      all.addAll(translations.of(draft.question, Translation.Of.QUESTION, i + 1));
      all.addAll(translations.of(draft.answer, Translation.Of.ANSWER, i + 1));
    }
    int statement = 0;
    for (Assembler.Speech speech : assembler.speeches()) {
      if (!speech.text().isEmpty()) {
        statement++;
        all.addAll(translations.of(speech.text(), Translation.Of.STATEMENT, statement));
      }
    }
    all.addAll(translations.ofTranscript());
    return all;
  }

  private List<Statement> statements() {
    int exchanges = assembler.drafts().size();
    return assembler.speeches().stream()
        .filter(speech -> !speech.text().isEmpty())
        .map(
            speech ->
                new Statement(
                    Assembler.kindOf(speech, exchanges),
                    name(speech.speaker()),
                    speech.heading(),
                    speech.text().passage()))
        .toList();
  }

  private List<Speaker> speakers(List<Exchange> exchanges) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    speakers.put(mainSpeaker, names.speaker(mainSpeaker));
    for (Exchange exchange : exchanges) {
      speakers.computeIfAbsent(exchange.speaker(), names::speaker);
    }
    return List.copyOf(speakers.values());
  }

  /** Who answers most; where no tag tells, who is announced. */
  private String mainSpeaker() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Draft draft : assembler.drafts()) {
      if (draft.speaker != null && !isGeneric(draft.speaker)) {
        counts.merge(fullName(draft.speaker), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .or(names::findSpeaker)
        .or(() -> FrontNames.speakerIn(openings))
        .or(() -> FrontNames.speakerIn(file.text()))
        .orElse(NOBODY);
  }

  private String textAround() {
    StringBuilder text = new StringBuilder();
    for (Segment segment : assembler.around()) {
      text.append(segment.string()).append('\n');
    }
    text.append(EventDay.dayToldIn(openings));
    return text.toString();
  }

  /** What is said before the first question. */
  private String openings() {
    return assembler.speeches().stream()
        .filter(speech -> speech.afterExchanges() == 0)
        .map(speech -> speech.text().passage().text())
        .collect(Collectors.joining("\n"));
  }

  /** The first line that announces a conference, with what the same headline has above it. */
  private String title() {
    List<Segment> around = assembler.around();
    for (int i = 0; i < around.size(); i++) {
      if (around.get(i).is(Segment.Role.BODY) && FrontLines.isTitle(around.get(i).string())) {
        boolean split = i > 0 && isFirstHalf(around.get(i - 1), around.get(i));
        if (split) {
          layout.mark(around.get(i - 1).text(), Piece.Kind.TITLE);
        }
        return (split ? around.get(i - 1).string() : "") + around.get(i).string();
      }
    }
    return around.stream()
        .filter(s -> s.is(Segment.Role.BODY))
        .filter(s -> s.block().level() == 1)
        .map(Segment::string)
        .findFirst()
        .orElse(null);
  }

  /** A headline of two lines, 就…关系 and 王毅答中外记者问, of which the first begins with 就 or 关于. */
  private static boolean isFirstHalf(Segment first, Segment second) {
    return first.is(Segment.Role.BODY)
        && first.block().level() == second.block().level()
        && FIRST_HALF.matcher(first.string()).matches()
        && !Characters.endsParagraph(first.string());
  }

  private void addOfTurns(Doubts doubts) {
    segments.stream().filter(Segment::isTurn).forEach(s -> doubts.of(s, speakers.misread()));
    assembler.drafts().forEach(doubts::of);
    doubts.ofRepeated(assembler.drafts(), Duplicates.of(assembler.drafts()));
  }

  private List<Doubt> doubts(Event event, List<Piece> pieces) {
    Doubts doubts = new Doubts(lines.all());
    if (event.date() == null) {
      doubts.add(
          "no-date",
          0,
          "no date of the event found; expected one like 2026年3月8日 above the questions");
    }
    if (event.title() == null) {
      doubts.add("no-title", 0, "no headline found that announces a press conference");
    }
    file.notes().forEach(note -> doubts.add("source", 0, note));
    for (OddCharacters.Found odd : OddCharacters.of(source, lines.held())) {
      doubts.add(odd.code(), odd.offset(), odd.message());
    }
    addOfTurns(doubts);
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.RESIDUE) {
        doubts.add(
            "residue",
            piece.span().begin(),
            piece.span().length() + " characters that no signal explains");
      }
    }
    return doubts.list().stream()
        .sorted(Comparator.comparingInt(Doubt::line).thenComparingInt(Doubt::column))
        .toList();
  }
}
