package dawen.reader;

import java.time.Duration;

/**
 * Questions that took no time when they were asked last. Pages and scripts ask them again and
 * again, and they need not wait for what else their client asks.
 */
final class QuickQuestions {
  /** What takes less has not kept anybody waiting, also on a machine with much to do. */
  static final Duration QUICK = Duration.ofMillis(300);

  private final Recent recent = new Recent();

  boolean has(Question question) {
    return recent.contains(question.toString());
  }

  /** Remembers how long a question took; without its waiting. */
  void note(Question question, Duration took) {
    if (took.compareTo(QUICK) < 0) {
      recent.add(question.toString());
    } else {
      forget(question);
    }
  }

  /** It was ended, or ended what ran it. */
  void forget(Question question) {
    recent.remove(question.toString());
  }
}
