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
  Extracted(String text, String encoding, String mediaType) {
    this(text, encoding, mediaType, List.of());
  }
}
