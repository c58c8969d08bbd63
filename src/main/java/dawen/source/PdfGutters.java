package dawen.source;

import java.util.ArrayList;
import java.util.List;

/**
 * White strips that run down between columns, followed from fragment to fragment down the page.
 *
 * <p>A strip is narrowed by each fragment that reaches into it, and cut in two by one that stands
 * within; it parts columns when enough stands on either side.
 */
final class PdfGutters {
  private static final int FEWEST_ON_EITHER_SIDE = 3;

  /** What is less beside the rest are stray words. */
  private static final double LEAST_SHARE = 0.12;

  private record Strip(float from, float to, int left, int right) {}

  private final float narrowest;
  private final List<Float> known;
  private List<Strip> strips = new ArrayList<>();

  /**
   * @param from left edge of the page's text
   * @param to its right edge
   * @param narrowest width of a strip that can be one
   * @param known where columns part on the page before; there a line on either side is enough
   */
  PdfGutters(float from, float to, float narrowest, List<Float> known) {
    this.narrowest = narrowest;
    this.known = known;
    strips.add(new Strip(from, to, 0, 0));
  }

  /** Takes the next fragment into account. */
  void add(Fragment fragment) {
    List<Strip> left = new ArrayList<>();
    for (Strip strip : strips) {
      if (fragment.end() <= strip.from()) {
        left.add(new Strip(strip.from(), strip.to(), strip.left() + 1, strip.right()));
      } else if (fragment.begin() >= strip.to()) {
        left.add(new Strip(strip.from(), strip.to(), strip.left(), strip.right() + 1));
      } else {
        keep(left, strip.from(), fragment.begin(), strip.left(), strip.right() + 1);
        keep(left, fragment.end(), strip.to(), strip.left() + 1, strip.right());
      }
    }
    strips = left;
  }

  private void keep(List<Strip> to, float begin, float end, int left, int right) {
    if (end - begin >= narrowest) {
      to.add(new Strip(begin, end, left, right));
    }
  }

  /** Whether nothing can part columns any more. */
  boolean isClosed() {
    return strips.isEmpty();
  }

  /** Middle of each strip that parts columns, from left to right. */
  List<Float> middles() {
    return strips.stream().filter(this::parts).map(s -> (s.from() + s.to()) / 2).toList();
  }

  private boolean parts(Strip strip) {
    int fewer = Math.min(strip.left(), strip.right());
    boolean before = known.stream().anyMatch(x -> strip.from() < x && x < strip.to());
    return before
        ? fewer > 0
        : fewer >= FEWEST_ON_EITHER_SIDE && fewer >= LEAST_SHARE * (strip.left() + strip.right());
  }
}
