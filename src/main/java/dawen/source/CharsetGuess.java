package dawen.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bytes read in one encoding, with how much that looks like Chinese.
 *
 * <p>Why no library: validity does not decide (nearly every Big5 file is valid GB18030, and the
 * reverse), and detectors for all languages weigh dozens of encodings that no transcript has, at
 * the price of 15 MB. Among the five that remain, the share of common characters parts right from
 * wrong by far: some 0.8 against less than 0.2, from about ten characters on.
 *
 * @param charset as asked for
 * @param text without byte order mark; U+FFFD for what is not valid
 * @param lost number of places that are not valid
 * @param score of the text, as {@link #score(String)} counts it
 */
record CharsetGuess(Charset charset, String text, int lost, double score) {

  /** Below this score a text is no Chinese. */
  static final double LEAST = 0.3;

  /** One place in so many Han characters may be damaged. */
  private static final int HAN_FOR_EACH_LOSS = 20;

  /** What a page says of itself counts so much; the bytes decide when it lies. */
  private static final double LABEL = 0.05;

  /** So many bytes are looked at. */
  private static final int SAMPLE = 1 << 18;

  private static final List<String> CANDIDATES =
      List.of("UTF-8", "GB18030", "Big5-HKSCS", "UTF-16LE", "UTF-16BE");

  /**
   * The encoding in which bytes look most like Chinese; only their beginning is read.
   *
   * @param label what the text says about itself; null where it says nothing
   * @return empty where they look like Chinese in none
   */
  static Optional<CharsetGuess> of(byte[] bytes, Charset label) {
    return CANDIDATES.stream()
        .map(Charset::forName)
        .map(charset -> read(bytes, Math.min(bytes.length, SAMPLE), charset))
        .filter(CharsetGuess::isLikely)
        .max(Comparator.comparingDouble(guess -> guess.scoreWith(label)));
  }

  /** Reads all bytes; what is not valid becomes U+FFFD and is counted. */
  static CharsetGuess read(byte[] bytes, Charset charset) {
    return read(bytes, bytes.length, charset);
  }

  private static CharsetGuess read(byte[] bytes, int length, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length + 16);
    boolean whole = length == bytes.length;
    int lost = 0;
    CoderResult result = decoder.decode(in, out, whole);
    while (result.isError()) {
      lost++;
      in.position(in.position() + result.length());
      out.put('\uFFFD');
      result = decoder.decode(in, out, whole);
    }
    String text = out.flip().toString();
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new CharsetGuess(charset, bare, lost, score(bare));
  }

  private boolean isLikely() {
    return score >= LEAST && isSound();
  }

  /** Whether all of the text, or nearly all of it, is valid. */
  boolean isSound() {
    return lost == 0
        || (long) lost * HAN_FOR_EACH_LOSS
            <= text.codePoints().filter(Character::isIdeographic).count();
  }

  private double scoreWith(Charset label) {
    return score - (lost > 0 ? LABEL : 0) + (charset.equals(label) ? LABEL : 0);
  }

  /**
   * How much a text looks like Chinese: of the characters outside ASCII and the controls, the share
   * of common ones less the share of those that no Chinese text has; 0 where there are none.
   */
  static double score(String text) {
    int seen = 0;
    int sum = 0;
    char[] characters = text.toCharArray();
    int end = Math.min(characters.length, SAMPLE);
    for (int i = 0; i < end; i++) {
      int c = characters[i];
      if (isHan(c)) {
        seen++;
        sum += CommonHan.count(c);
        continue;
      }
      if (Character.isSurrogate((char) c)) {
        c = Character.codePointAt(characters, i);
        i += Character.charCount(c) - 1;
      }
      if (c >= 0x80 || isControl(c)) {
        seen++;
        sum += worth(c);
      }
    }
    return seen == 0 ? 0 : (double) sum / seen;
  }

  private static int worth(int c) {
    boolean han = isHan(c);
    if (CommonHan.contains(c) || !han && isPunctuation(c)) {
      return 1;
    }
    boolean harmless = c == 0xA0 || c == 0xB7 || c == 0xFEFF || c == 0x200B;
    return han || harmless ? 0 : -1;
  }

  private static boolean isHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isControl(int c) {
    return c < 0x20 && !Character.isWhitespace(c);
  }

  /** Marks of Chinese print, full-width forms of ASCII among them. */
  private static boolean isPunctuation(int c) {
    return c >= 0x3000 && c <= 0x3011 || c >= 0x2010 && c <= 0x2027 || c >= 0xFF01 && c <= 0xFF5E;
  }
}
