package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts paragraphs into turns, and sets apart what the page prints around them. */
final class Segmenter {
  /** A tag without an outlet. */
  private static final Set<String> REPORTERS = Set.of("记者", "記者");

  private static final Signs QUESTION_MARKS = Signs.of("？?");

  private final Furniture furniture;
  private final Speakers speakers;
  private final int longestLabel;
  private final Optional<TableRows> table;

  /** Whether paragraphs may be in Japanese or Korean. */
  private final boolean neighbours;

  private final List<Segment> segments = new ArrayList<>();

  private Segmenter(
      Furniture furniture, Speakers speakers, Optional<TableRows> table, boolean neighbours) {
    this.furniture = furniture;
    this.speakers = speakers;
    this.longestLabel = speakers.labels().stream().mapToInt(String::length).max().orElse(0);
    this.table = table;
    this.neighbours = neighbours;
  }

  /**
   * The segments of all paragraphs, in order.
   *
   * @param held the characters that the source holds
   */
  static List<Segment> of(List<Block> blocks, Furniture furniture, Speakers speakers, Signs held) {
    Optional<TableRows> table =
        TableRows.mayStandAmong(held) ? TableRows.of(blocks) : Optional.empty();
    boolean neighbours = held.anyBesidesUsualHan(Characters::mayBeOfNeighbours);
    Segmenter segmenter = new Segmenter(furniture, speakers, table, neighbours);
    for (int i = 0; i < blocks.size(); i++) {
      segmenter.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    return segmenter.segments;
  }

  private void add(Block block, Block next) {
    List<Segment> row = table.map(rows -> rows.turns(block)).orElse(List.of());
    if (!row.isEmpty()) {
      segments.addAll(row);
      return;
    }
    Optional<Piece.Kind> page = furniture.find(block.string());
    boolean captioned = next != null && !next.apart() && Furniture.isPhotoCredit(next.string());
    if (Characters.isForeign(block.string(), neighbours)) {
      segments.add(Segment.page(Piece.Kind.TRANSLATION, block.text(), block));
    } else if (page.isPresent() && turns(block).isEmpty()) {
      segments.add(Segment.page(page.get(), block.text(), block));
    } else if (captioned && turns(block).isEmpty()) {
      segments.add(Segment.page(Piece.Kind.CAPTION, block.text(), block));
    } else {
      addText(block, next);
    }
  }

  private void addText(Block block, Block next) {
    int end = block.length();
    int begin = Furniture.jumpUntil(block.string());
    if (begin > 0 && begin < end) {
      segments.add(Segment.page(Piece.Kind.JUMP_LINE, block.text().slice(0, begin), block));
      addText(block.from(begin), next);
      return;
    }
    int jump = Furniture.jumpFrom(block.string());
    int textEnd = jump >= 0 ? jump : end;
    int credit = Furniture.creditFrom(block.string().substring(0, textEnd));
    int bodyEnd = credit >= 0 ? credit : textEnd;
    if (bodyEnd > 0) {
      addTurns(block, next, bodyEnd);
    }
    if (credit >= 0) {
      segments.add(Segment.page(Piece.Kind.CREDIT, block.text().slice(credit, textEnd), block));
    }
    if (jump >= 0) {
      segments.add(Segment.page(Piece.Kind.JUMP_LINE, block.text().slice(jump, end), block));
    }
  }

  private void addTurns(Block block, Block next, int end) {
    List<TurnFinder.Found> turns = turns(block);
    if (turns.isEmpty()) {
      askedWithin(block, next).ifPresent(turns::add);
    }
    turns.removeIf(turn -> turn.from() >= end);
    int first = turns.isEmpty() ? end : turns.get(0).from();
    if (first > 0) {
      segments.add(Segment.body(block.text().slice(0, first), block));
    }
    if (endsWithItsReporter(turns, end)) {
      addWithReporterBehind(block, turns, end);
      return;
    }
    for (int i = 0; i < turns.size(); i++) {
      int until = i + 1 < turns.size() ? turns.get(i + 1).from() : end;
      segments.add(turn(block, turns.get(i), until));
    }
  }

  /** 问：…？（路透社记者）: the outlet of an anonymous question stands behind it. */
  private static boolean endsWithItsReporter(List<TurnFinder.Found> turns, int end) {
    if (turns.size() != 2) {
      return false;
    }
    Tag question = turns.get(0).tag();
    Tag reporter = turns.get(1).tag();
    return question.kind() == Tag.Kind.REPORTER
        && question.name() == null
        && reporter.kind() == Tag.Kind.REPORTER
        && turns.get(1).from() + reporter.length() == end;
  }

  private void addWithReporterBehind(Block block, List<TurnFinder.Found> turns, int end) {
    Segment question = turn(block, turns.get(0), turns.get(1).from());
    segments.add(
        new Segment(
            question.role(),
            null,
            question.tag(),
            turns.get(1).tag().name(),
            question.text(),
            block));
    Passage reporter = block.text().slice(turns.get(1).from(), end);
    segments.add(Segment.page(Piece.Kind.REPORTER_TAG, reporter, block));
  }

  private Segment turn(Block block, TurnFinder.Found found, int until) {
    int textFrom = Math.min(until, found.from() + found.tag().length());
    Segment.Role role = Segment.Role.valueOf(speakers.kindOf(found.tag()).name());
    String name = found.tag().name();
    if (role == Segment.Role.REPORTER) {
      String text = block.string().substring(textFrom, until);
      Optional<Tag> behind = name == null ? TagLabel.outletBehind(text) : Optional.empty();
      name = behind.map(Tag::name).orElse(outletOf(found.tag()));
      textFrom += behind.map(Tag::length).orElse(TagLabel.numberBehind(text));
    }
    Passage tag = block.text().slice(found.from(), textFrom);
    Passage text = block.text().slice(textFrom, until);
    return new Segment(role, null, tag, speakers.misread().getOrDefault(name, name), text, block);
  }

  /** The outlet of a reporter's tag; of one that is a name, the outlet that goes with it. */
  private String outletOf(Tag tag) {
    if (tag.kind() != Tag.Kind.UNKNOWN) {
      return tag.name();
    }
    String outlet =
        TagLabel.outletBeforeName(tag.name())
            .or(() -> TagLabel.outletInBrackets(tag.name()))
            .orElse(tag.name());
    return speakers.reporters().getOrDefault(tag.name(), outlet);
  }

  /** Inside a paragraph a bare 问： or 答： is too weak a sign; a named turn or 〔答〕 is not. */
  private List<TurnFinder.Found> turns(Block block) {
    List<TurnFinder.Found> turns = new ArrayList<>();
    for (TurnFinder.Found found : speakers.turns().candidates(block)) {
      Tag.Kind kind = speakers.kindOf(found.tag());
      boolean named = found.tag().name() != null && kind != Tag.Kind.HOST;
      boolean bracketed = "〔【[［".indexOf(block.string().charAt(found.from())) >= 0;
      if (kind != Tag.Kind.UNKNOWN && (found.atBegin() || named || bracketed)) {
        turns.add(found);
      }
    }
    if (turns.isEmpty()) {
      calledWithoutColon(block).ifPresent(turns::add);
    }
    return turns;
  }

  /**
   * 友谊长存。记者：请问…？ or 法新社。记者：请问…？ above a speaker's turn: who is answered there has asked, though a
   * full stop stands before the tag.
   */
  private Optional<TurnFinder.Found> askedWithin(Block block, Block next) {
    if (next == null || !beginsWithSpeaker(next)) {
      return Optional.empty();
    }
    String text = block.string();
    return speakers.turns().candidates(block).stream()
        .filter(found -> REPORTERS.contains(text.substring(found.from(), endOf(found) - 1)))
        .filter(found -> QUESTION_MARKS.anyIn(text, endOf(found), text.length()))
        .map(found -> withOutletBefore(text, found))
        .findFirst();
  }

  private boolean beginsWithSpeaker(Block block) {
    return speakers.turns().candidates(block).stream()
        .anyMatch(found -> found.atBegin() && speakers.kindOf(found.tag()) == Tag.Kind.SPEAKER);
  }

  private static TurnFinder.Found withOutletBefore(String text, TurnFinder.Found found) {
    return TagLabel.outletAtBegin(text.substring(0, found.from()))
        .map(outlet -> new Tag(Tag.Kind.REPORTER, outlet, endOf(found)))
        .map(tag -> new TurnFinder.Found(0, tag))
        .orElse(found);
  }

  private static int endOf(TurnFinder.Found found) {
    return found.from() + found.tag().length();
  }

  /** 石某 十月一日: a known speaker's name and a space where the colon was lost. */
  private Optional<TurnFinder.Found> calledWithoutColon(Block block) {
    String text = block.spaced();
    for (int at = text.indexOf(' ');
        at >= 0 && at <= longestLabel;
        at = text.indexOf(' ', at + 1)) {
      String label = text.substring(0, at);
      if (speakers.labels().contains(label)) {
        return Optional.of(new TurnFinder.Found(0, new Tag(Tag.Kind.SPEAKER, label, at)));
      }
    }
    return Optional.empty();
  }
}
