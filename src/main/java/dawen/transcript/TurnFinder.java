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
  private static final Signs CLOSING = Signs.of("”’」』");
  private static final Signs BEFORE_SENTENCE = Signs.of("。！？!?）)”】");
  private static final Signs NO_BEGIN = Signs.of("。！？!?”）)】");

  private final boolean lone;
  private final Map<Block, List<Found>> known = new IdentityHashMap<>();

  /**
   * @param lone whether a whole paragraph can be a tag without any mark
   */
  TurnFinder(boolean lone) {
    this.lone = lone;
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
    int depth = 0;
    int next = strong.map(Tag::length).orElse(0);
    for (int i = 0; i < text.length(); i++) {
      if (i >= next && depth == 0 && (i == 0 || begins(text, i, found))) {
        int at = i;
        TagParser.at(text, i).ifPresent(tag -> found.add(new Found(at, tag)));
        if (!found.isEmpty() && found.get(found.size() - 1).from() == i) {
          next = i + Math.max(1, found.get(found.size() - 1).tag().length());
        }
      }
      char c = text.charAt(i);
      if (OPENING.has(c)) {
        depth++;
      } else if (depth > 0 && CLOSING.has(c)) {
        depth--;
      }
    }
    return found;
  }

  /** A sentence; in a host's words, who reads a question out, also a clause. */
  private static boolean begins(String text, int i, List<Found> found) {
    boolean hosted = found.size() == 1 && found.get(0).tag().kind() == Tag.Kind.HOST;
    boolean clause =
        hosted && (i == found.get(0).tag().length() || "，,".indexOf(text.charAt(i - 1)) >= 0);
    return clause || beginsSentence(text, i);
  }

  private static boolean beginsSentence(String text, int i) {
    return BEFORE_SENTENCE.has(text.charAt(i - 1)) && !NO_BEGIN.has(text.charAt(i));
  }
}
