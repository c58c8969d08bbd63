package dawen.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with the encoding that it was decoded from: a byte order mark decides, then strict UTF-8,
 * then what looks most like Chinese.
 *
 * @param text without byte order mark
 * @param encoding IANA name
 * @param notes why another encoding may be right, if any
 */
record Decoded(String text, String encoding, List<String> notes) {

  /** Share of control characters above which bytes are taken for a binary file. */
  private static final double MOST_CONTROLS = 0.01;

  private static final int HEAD = 2048;

  /** {@code <meta charset="gb2312">}, {@code content="text/html; charset=gbk"}, XML's encoding. */
  private static final Pattern LABEL =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  Decoded(String text, String encoding) {
    this(text, encoding, List.of());
  }

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
   * @param asked the encoding that the user names; null to have it found
   * @throws SourceException if they are not valid in the encoding that is named, are no text in any
   *     of those that are looked for, hold nothing but white space, or were garbled before
   */
  static Decoded of(String where, byte[] bytes, Charset asked) {
    Decoded decoded = asked == null ? find(where, bytes) : as(where, bytes, asked);
    if (decoded.isBinary()) {
      throw noText(where);
    }
    if (decoded.text.isBlank()) {
      throw new SourceException(where + ": holds only white space; expected a transcript");
    }
    Mojibake.find(decoded.text)
        .ifPresent(
            mistaken -> {
              throw new SourceException(
                  where
                      + ": was garbled before it came here (UTF-8 that some program took for "
                      + mistaken
                      + " and saved again); go back to the file it was made from");
            });
    return decoded;
  }

  private static SourceException noText(String where) {
    return new SourceException(
        where + ": is a binary file; expected text, a web page, .pdf, .docx, or a .zip of these");
  }

  private static Decoded find(String where, byte[] bytes) {
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes)) {
        return marked(where, bytes, mark);
      }
    }
    Optional<String> utf8 = utf8(bytes);
    if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
      return new Decoded(utf8.get(), "UTF-8");
    }
    Charset label = label(bytes);
    return CharsetGuess.of(bytes, label)
        .map(guess -> guessed(bytes, guess.charset(), label))
        .orElseThrow(() -> isBinary(bytes) ? noText(where) : noKnownEncoding(where));
  }

  private static SourceException noKnownEncoding(String where) {
    return new SourceException(
        where
            + ": is no Chinese text in UTF-8, GB18030, Big5 or UTF-16; if it is in another"
            + " encoding, name that with --encoding");
  }

  private static Decoded marked(String where, byte[] bytes, Mark mark) {
    byte[] rest = Arrays.copyOfRange(bytes, mark.bytes.length, bytes.length);
    CharsetGuess read = CharsetGuess.read(rest, Charset.forName(mark.encoding));
    if (!read.isSound()) {
      throw new SourceException(
          where
              + ": begins with the mark of "
              + mark.encoding
              + " but is no valid "
              + mark.encoding);
    }
    return new Decoded(read.text(), mark.encoding);
  }

  /** Big5 is read as its superset, and called by the smaller name where that is enough. */
  private static Decoded guessed(byte[] bytes, Charset charset, Charset label) {
    String text = CharsetGuess.read(bytes, charset).text();
    boolean plain =
        charset.name().equals("Big5-HKSCS")
            && strict(bytes, Charset.forName("Big5")).filter(text::equals).isPresent();
    String name = plain ? "Big5" : charset.name();
    return new Decoded(text, name, notes(name, charset, label));
  }

  /** Text without a label is GB18030 unless something is odd; for others only the bytes speak. */
  private static List<String> notes(String name, Charset charset, Charset label) {
    if (label == null && !name.equals("GB18030") && !name.equals("UTF-8")) {
      return List.of(
          "read as %s, as nothing in the file tells; if that is wrong, name it with --encoding"
              .formatted(name));
    }
    return label == null || label.equals(charset) || name.startsWith(label.name())
        ? List.of()
        : List.of("calls itself %s but is %s, and was read so".formatted(label, name));
  }

  private static Charset label(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher label = LABEL.matcher(head.toLowerCase(Locale.ROOT));
    return label.find() ? Encodings.find(label.group(1)).orElse(null) : null;
  }

  private static Decoded as(String where, byte[] bytes, Charset asked) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 16);
    CoderResult result =
        asked
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new SourceException(
          "%s: byte %d (0x%02X) is no valid %s; name the right encoding, or leave it to be found"
              .formatted(where, in.position() + 1, bytes[in.position()], asked.name()));
    }
    String text = out.flip().toString();
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, asked.name());
  }

  /** What is not valid becomes U+FFFD; only where that stands the bytes need a strict reader. */
  private static Optional<String> utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strict(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static boolean isBinary(byte[] bytes) {
    return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), "").isBinary();
  }

  private boolean isBinary() {
    int controls = 0;
    for (char c : text.toCharArray()) {
      controls += c < 0x20 && !Character.isWhitespace(c) ? 1 : 0;
    }
    return controls > MOST_CONTROLS * text.length() + 8;
  }
}
