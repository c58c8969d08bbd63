package dawen.transcript;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the tags of turns at the begin of a paragraph and, outside quotations, of its sentences.
 */
final class TurnFinder {
  private static final Signs OPENING = Signs.of("“‘「『");
  private static final Signs QUOTES = Signs.of("“‘「『”’」』");
  private static final Signs BEFORE_SENTENCE = Signs.of("。！？!?）)”】");
  private static final Signs CLAUSES = Signs.of("，,");
  private static final Signs NO_BEGIN = Signs.of("。！？!?”）)】");

  /** A turn, or a quotation, can begin or end behind one of these. */
  private static final Signs MARKS = Signs.of("“‘「『”’」』。！？!?）)】，,");

  private final boolean lone;
  private final Map<Block, List<Found>> known;

  /**
   * @param lone whether a whole paragraph can be a tag without any mark
   * @param blocks how many paragraphs will be asked about
   */
  TurnFinder(boolean lone, int blocks) {
    this.lone = lone;
    this.known = new IdentityHashMap<>(blocks);
  }

  /**
   * A tag at its place.
   *
   * @param from UTF-16 index into the paragraph
   * @param tag what stands there
   */
  record Found(int from, Tag tag) {
    boolean atBegin() {
      return from == 0;
    }
  }

  /** Everything in a paragraph that has the form of a tag, in order. */
  List<Found> candidates(Block block) {
    return known.computeIfAbsent(block, this::find);
  }

  private List<Found> find(Block block) {
    String text = block.string();
    List<Found> found = new ArrayList<>();
    Optional<Tag> strong = TagParser.strong(text, block.strong());
    if (strong.isEmpty() && lone) {
      strong = TagParser.alone(text);
    }
    strong.ifPresent(tag -> found.add(new Found(0, tag)));
    int next = strong.map(Tag::length).orElse(0);
    char[] characters = text.toCharArray();
    int lastPlace = Math.max(0, TagParser.lastPlace(characters));
    int depth = 0;
    int i = 0;
    while (i < text.length() && i <= lastPlace) {
      if (i >= next && depth == 0 && mayBegin(text, i, found)) {
        Optional<Tag> tag = TagParser.at(text, i);
        if (tag.isPresent()) {
          found.add(new Found(i, tag.get()));
          next = i + Math.max(1, tag.get().length());
        }
      }
      // the next place is behind the next mark, or where the last tag ends if that is nearer
      int mark = MARKS.indexIn(characters, i);
      boolean tagEnds = i < next && next <= mark;
      depth = tagEnds || mark == text.length() ? depth : depthBehind(characters[mark], depth);
      i = tagEnds ? next : mark + 1;
    }
    return found;
  }

  private static boolean mayBegin(String text, int i, List<Found> found) {
    return i == 0 || begins(text, i, found) && TagParser.mayStandAt(text, i);
  }

  /** How many quotations are open behind a character. */
  private static int depthBehind(char c, int depth) {
    if (!QUOTES.has(c)) {
      return depth;
    }
    return OPENING.has(c) ? depth + 1 : Math.max(0, depth - 1);
  }

  /** A sentence; in a host's words, who reads a question out, also a clause. */
  private static boolean begins(String text, int i, List<Found> found) {
    if (beginsSentence(text, i)) {
      return true;
    }
    boolean hosted = found.size() == 1 && found.get(0).tag().kind() == Tag.Kind.HOST;
    return hosted && (i == found.get(0).tag().length() || CLAUSES.has(text.charAt(i - 1)));
  }

  private static boolean beginsSentence(String text, int i) {
    return BEFORE_SENTENCE.has(text.charAt(i - 1)) && !NO_BEGIN.has(text.charAt(i));
  }
}
