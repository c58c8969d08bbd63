package dawen.fuzz;

import java.nio.charset.StandardCharsets;

/** What the targets share. */
final class Targets {
  private Targets() {}

  /** The bytes as text; what is no UTF-8 becomes U+FFFD. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A refusal says first what it is about. */
  static void beginsWith(RuntimeException refusal, String name) {
    if (!refusal.getMessage().startsWith(name)) {
      throw new AssertionError("does not begin with " + name, refusal);
    }
  }
}
