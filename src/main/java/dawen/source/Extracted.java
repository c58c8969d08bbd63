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
    // a decoder of UTF-8 gives no halves
    boolean whole = "UTF-8".equals(encoding) && "text/plain".equals(mediaType);
    if (!whole && holdsHalf(text)) {
      StringBuilder mended = new StringBuilder();
      text.codePoints().forEach(c -> mended.appendCodePoint(isHalf(c) ? 0xFFFD : c));
      text = mended.toString();
    }
  }

  Extracted(String text, String encoding, String mediaType) {
    this(text, encoding, mediaType, List.of());
  }

  private static boolean holdsHalf(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (Character.isSurrogate(characters[i])) {
        if (isHalf(Character.codePointAt(characters, i))) {
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
