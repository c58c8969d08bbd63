package dawen.source;

import java.util.List;

/**
 * The text of a document, with what it was.
 *
 * @param text as spans count it
 * @param encoding IANA name; null where the format has none of its own
 * @param mediaType IANA media type
 * @param notes what should be known of how the text came out
 */
record Extracted(String text, String encoding, String mediaType, List<String> notes) {

  /** Half a character, which a page's {@code &#xD800;} or a font may give, becomes U+FFFD. */
  Extracted {
    if (holdsHalf(text)) {
      StringBuilder whole = new StringBuilder();
      text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
      text = whole.toString();
    }
  }

  Extracted(String text, String encoding, String mediaType) {
    this(text, encoding, mediaType, List.of());
  }

  private static boolean holdsHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isHalf(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
