package dawen.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Text that was garbled before it came here: UTF-8 that somebody's program took for another
 * encoding and saved again, {@code 涓浗} or {@code ä¸­å›½} for {@code 中国}.
 */
final class Mojibake {
  private static final List<String> MISTAKEN = List.of("ISO-8859-1", "windows-1252", "GB18030");
  private static final int SAMPLE = 20_000;
  private static final int FEWEST = 10;

  /** So much like Chinese the text is once the mistake is undone. */
  private static final double CERTAIN = 0.5;

  private Mojibake() {}

  /** The encoding that the text was mistaken for; empty where it looks like itself. */
  static Optional<String> find(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (!isForeign(sample) || CharsetGuess.score(sample) >= CharsetGuess.LEAST) {
      return Optional.empty();
    }
    return MISTAKEN.stream().filter(name -> isUtf8ReadAs(sample, name)).findFirst();
  }

  /** Whether some characters are outside ASCII. */
  private static boolean isForeign(String sample) {
    int foreign = 0;
    for (int i = 0; i < sample.length() && foreign < FEWEST; i++) {
      foreign += sample.charAt(i) >= 0x80 ? 1 : 0;
    }
    return foreign == FEWEST;
  }

  private static boolean isUtf8ReadAs(String sample, String encoding) {
    byte[] before = sample.getBytes(Charset.forName(encoding));
    String undone = CharsetGuess.read(before, Charset.forName("UTF-8")).text();
    return CharsetGuess.score(undone.replace("\uFFFD", "").replace("?", "")) >= CERTAIN;
  }
}
