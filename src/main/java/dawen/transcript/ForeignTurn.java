package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn of the conference in another language.
 *
 * @param label whose it is, {@code Al Jazeera}; null for paragraphs without a tag
 * @param paragraphs its words, in order, without the tag
 */
record ForeignTurn(String label, List<Passage> paragraphs) {
  private static final Pattern TAG = Pattern.compile("([^:：.!?;,。，、！？\\n]{1,48})[:：]\\s*(?=\\S)");
  private static final Pattern SMALL_WORD =
      Pattern.compile("of|the|and|for|in|from|de|du|des|la|le|les|del|der|die|von|et|y|&|reporter");
  private static final Pattern ROLE =
      Pattern.compile("(?i).*(?:reporter|journalist|correspondent|spokes|moderator|question).*");

  /** Longest tag in a script without capital letters. */
  private static final int LONGEST_UNCASED = 14;

  ForeignTurn(String label) {
    this(label, new ArrayList<>());
  }

  /**
   * The words of a paragraph as the source prints them, runs of white space being one space, marks
   * for bold left out.
   */
  static Passage words(int[] source, Span span) {
    Kept kept = new Kept();
    int gap = -1;
    for (int i = span.begin(); i < span.end(); i++) {
      boolean strong = source[i] == '*' && i + 1 < span.end() && source[i + 1] == '*';
      if (strong) {
        i++;
      } else if (Characters.isSpace(source[i])) {
        gap = gap < 0 ? i : gap;
      } else if (!Characters.isInvisible(source[i])) {
        if (gap >= 0 && !kept.isEmpty()) {
          kept.add(' ', gap);
        }
        gap = -1;
        kept.add(source[i], i);
      }
    }
    return kept.passage();
  }

  /** Length of the tag that a paragraph begins with; 0 for none. */
  static int tagLength(String paragraph) {
    Matcher tag = TAG.matcher(paragraph);
    return tag.lookingAt() && isLabel(tag.group(1).strip()) ? tag.end() : 0;
  }

  /** A name, Radio New Zealand, and not the begin of a sentence: Our position is clear. */
  private static boolean isLabel(String label) {
    if (ROLE.matcher(label).matches()) {
      return true;
    }
    boolean uncased =
        label.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER);
    if (uncased) {
      return label.length() <= LONGEST_UNCASED;
    }
    for (String word : label.split("\\s+")) {
      int first = word.codePointAt(0);
      boolean name = Character.isUpperCase(first) || !Character.isLetter(first);
      if (!name && !SMALL_WORD.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it asks: its last sentence does. */
  boolean asks() {
    return !paragraphs.isEmpty()
        && paragraphs.get(paragraphs.size() - 1).text().matches("(?s).*(?:[?？؟]|か)[。\"”»)]*\\s*$");
  }
}
