package dawen.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tags of turns at the begin of a paragraph and, outside quotations, of its sentences.
 */
final class TurnFinder {
  private static final String OPENING = "“‘「『";
  private static final String CLOSING = "”’」』";

  private TurnFinder() {}

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

  /**
   * Everything in a paragraph that has the form of a tag, in order.
   *
   * @param lone whether a whole paragraph can be a tag without any mark
   */
  static List<Found> candidates(Block block, boolean lone) {
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
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && depth > 0) {
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
    return "。！？!?）)”】".indexOf(text.charAt(i - 1)) >= 0 && "。！？!?”）)】".indexOf(text.charAt(i)) < 0;
  }
}
