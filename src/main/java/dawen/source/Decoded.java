package dawen.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text with the encoding that it was decoded from: a byte order mark decides, then strict UTF-8,
 * then strict GB18030, of which GBK and GB2312 are parts.
 *
 * @param text without byte order mark
 * @param encoding IANA name
 */
record Decoded(String text, String encoding) {

  /** Share of control characters above which bytes are taken for a binary file. */
  private static final double MOST_CONTROLS = 0.01;

  private record Mark(byte[] bytes, String encoding) {}

  /** The longer marks first: UTF-32LE's begins like UTF-16LE's. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, "UTF-32LE"),
          new Mark(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, "UTF-32BE"),
          new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "UTF-8"),
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, "UTF-16LE"),
          new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, "UTF-16BE"));

  /**
   * Decodes bytes.
   *
   * @param where named in the message
   * @throws SourceException if they are no text in any of the encodings, or hold nothing but white
   *     space
   */
  static Decoded of(String where, byte[] bytes) {
    Decoded decoded = decode(where, bytes);
    if (decoded.isBinary()) {
      throw new SourceException(where + ": is a binary file; expected text (UTF-8 or GB18030)");
    }
    if (decoded.text.isBlank()) {
      throw new SourceException(where + ": holds only white space; expected a transcript");
    }
    return decoded;
  }

  private static Decoded decode(String where, byte[] bytes) {
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes)) {
        int skip = mark.bytes.length;
        return strict(bytes, skip, mark.encoding, where);
      }
    }
    for (String encoding : List.of("UTF-8", "GB18030")) {
      String text = tryStrict(bytes, 0, encoding);
      if (text != null) {
        return new Decoded(text, encoding);
      }
    }
    String damaged = new String(bytes, StandardCharsets.UTF_8);
    long lost = damaged.codePoints().filter(c -> c == 0xFFFD).count();
    long han = damaged.codePoints().filter(Character::isIdeographic).count();
    if (han > 20 * lost) {
      return new Decoded(damaged, "UTF-8");
    }
    throw new SourceException(
        where + ": is neither UTF-8 nor GB18030 text; save it as UTF-8 and try again");
  }

  private static Decoded strict(byte[] bytes, int skip, String encoding, String where) {
    String text = tryStrict(bytes, skip, encoding);
    if (text == null) {
      throw new SourceException(
          where + ": begins with the mark of " + encoding + " but is no valid " + encoding);
    }
    return new Decoded(text, encoding);
  }

  private static String tryStrict(byte[] bytes, int skip, String encoding) {
    try {
      CharBuffer text =
          Charset.forName(encoding)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
      return text.toString();
    } catch (CharacterCodingException notThisOne) {
      return null;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isBinary() {
    long controls = text.chars().filter(c -> c < 0x20 && !Character.isWhitespace(c)).count();
    return controls > MOST_CONTROLS * text.length() + 8;
  }
}
