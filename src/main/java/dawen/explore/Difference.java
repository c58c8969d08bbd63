package dawen.explore;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dawen.explore.Found.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each of two texts has that the other has not. Clauses are compared first, then, within those
 * that differ, characters and Latin words. A mark of full width equals its half-width form.
 *
 * @param left places in the first text, as UTF-16 indexes
 * @param right places in the second text
 */
record Difference(List<Span> left, List<Span> right) {

  private static final Pattern CLAUSE =
      Pattern.compile("[^,.;:!?。、\\n]*[,.;:!?。、\\n]+|[^,.;:!?。、\\n]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+|\\s+|.", Pattern.DOTALL);

  /** Differing passages longer than this, multiplied, differ as wholes. */
  private static final long COMPARABLE = 400_000;

  /** Compares two texts. */
  static Difference of(String left, String right) {
    Difference difference = new Difference(new ArrayList<>(), new ArrayList<>());
    String one = folded(left);
    String other = folded(right);
    Part whole = new Part(one, 0, one.length());
    Part otherWhole = new Part(other, 0, other.length());
    each(whole, otherWhole, CLAUSE, difference::compareWords);
    return difference;
  }

  /** Part of a text. */
  private record Part(String text, int begin, int end) {

    int length() {
      return end - begin;
    }

    Span span() {
      return new Span(begin, end);
    }
  }

  private void compareWords(Part one, Part other) {
    boolean comparable =
        one.length() > 0 && other.length() > 0 && (long) one.length() * other.length() < COMPARABLE;
    if (comparable) {
      each(one, other, WORD, this::add);
    } else {
      add(one, other);
    }
  }

  private void add(Part one, Part other) {
    if (one.length() > 0) {
      left.add(one.span());
    }
    if (other.length() > 0) {
      right.add(other.span());
    }
  }

  /** Calls for each pair of parts that differ; either may be empty. */
  private static void each(Part one, Part other, Pattern unit, BiConsumer<Part, Part> differing) {
    List<String> ones = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int[] begins = begins(one, unit, ones);
    int[] otherBegins = begins(other, unit, others);
    for (Change change : changes(ones, others)) {
      differing.accept(
          new Part(one.text(), begins[change.from()], begins[change.to()]),
          new Part(other.text(), otherBegins[change.otherFrom()], otherBegins[change.otherTo()]));
    }
  }

  /** Units from one number to another that differ; either may be none. */
  private record Change(int from, int to, int otherFrom, int otherTo) {

    /** Where no unit that both have stands between, it is one change with the next. */
    boolean touches(Change next) {
      return next.from <= to || next.otherFrom <= otherTo;
    }

    Change with(Change next) {
      return new Change(from, Math.max(to, next.to), otherFrom, Math.max(otherTo, next.otherTo));
    }
  }

  /** In linear space a replacement comes as an insertion and a deletion. */
  private static List<Change> changes(List<String> ones, List<String> others) {
    List<Change> changes = new ArrayList<>();
    var patch = DiffUtils.diff(ones, others, new MyersDiffWithLinearSpace<String>());
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      Chunk<String> source = delta.getSource();
      Chunk<String> target = delta.getTarget();
      Change next =
          new Change(
              source.getPosition(),
              source.getPosition() + source.size(),
              target.getPosition(),
              target.getPosition() + target.size());
      int last = changes.size() - 1;
      if (last >= 0 && changes.get(last).touches(next)) {
        changes.set(last, changes.get(last).with(next));
      } else {
        changes.add(next);
      }
    }
    return changes;
  }

  /** Where the units begin, and where the last ends. */
  private static int[] begins(Part part, Pattern unit, List<String> units) {
    Matcher matcher = unit.matcher(part.text()).region(part.begin(), part.end());
    List<Integer> begins = new ArrayList<>();
    while (matcher.find()) {
      begins.add(matcher.start());
      units.add(matcher.group());
    }
    begins.add(part.end());
    return begins.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Unicode, Halfwidth and Fullwidth Forms: U+FF01 to U+FF5E are the ASCII marks, in order. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return folded.toString();
  }
}
