package dawen.serve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header Accept (RFC 9110, 12.5.1): media ranges with weights. Of the ranges that a type falls
 * under, the most specific one weighs it, so {@code text/html;q=0, *}{@code /*} takes all but HTML.
 *
 * @param ranges as in the header, those that cannot be read left out
 */
record Acceptance(List<Range> ranges) {

  /**
   * One media range.
   *
   * @param type {@code text/html}, {@code text/*} or {@code *}{@code /*}, in lower case
   * @param weight 0 (not at all) to 1
   */
  private record Range(String type, double weight) {

    /** 0 for everything, 1 for a family of types, 2 for one type. */
    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }

    boolean holds(String mediaType) {
      return switch (precision()) {
        case 0 -> true;
        case 1 -> mediaType.startsWith(type.substring(0, type.length() - 1));
        default -> mediaType.equals(type);
      };
    }
  }

  static Acceptance of(String header) {
    return new Acceptance(
        Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
            .flatMap(Acceptance::range)
            .toList());
  }

  /** The form with the highest weight; of equals the one named more precisely, then the first. */
  Optional<Representation> best(List<Representation> offered) {
    Comparator<Range> better =
        Comparator.comparingDouble(Range::weight).thenComparingInt(Range::precision);
    Representation best = null;
    Range bestRange = null;
    for (Representation form : offered) {
      Range range = range(form);
      boolean taken = range != null && range.weight() > 0;
      if (taken && (bestRange == null || better.compare(range, bestRange) > 0)) {
        best = form;
        bestRange = range;
      }
    }
    return Optional.ofNullable(best);
  }

  private Range range(Representation form) {
    return ranges.stream()
        .filter(range -> range.holds(form.mediaType()))
        .max(Comparator.comparingInt(Range::precision))
        .orElse(null);
  }

  private static Stream<Range> range(String text) {
    String[] parts = text.strip().split("\\s*;\\s*");
    Double weight =
        Arrays.stream(parts)
            .skip(1)
            .filter(parameter -> parameter.startsWith("q="))
            .map(parameter -> weight(parameter.substring(2)))
            .findFirst()
            .orElse(1.0);
    return parts.length > 0 && parts[0].matches("[^/ ]+/[^/ ]+")
        ? Stream.of(new Range(parts[0], weight))
        : Stream.empty();
  }

  private static double weight(String text) {
    return text.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
  }
}
