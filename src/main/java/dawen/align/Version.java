package dawen.align;

import java.util.List;
import java.util.function.UnaryOperator;

/** What one transcript prints of a conference, ready to be compared; immutable. */
public final class Version {
  private final List<Integer> positions;
  private final Shingles shingles;

  private Version(List<Integer> positions, Shingles shingles) {
    this.positions = positions;
    this.shingles = shingles;
  }

  /**
   * The version that some exchanges make up.
   *
   * @param exchanges in the order of the transcript, copies left out; behind the 65,536th they are
   *     not compared
   * @param reading how a text is read so that two prints of it agree, such as in simplified
   *     characters
   */
  public static Version of(List<Printed> exchanges, UnaryOperator<String> reading) {
    List<Printed> compared = exchanges.subList(0, Math.min(exchanges.size(), Shingles.MOST));
    return new Version(
        compared.stream().map(Printed::position).toList(),
        Shingles.of(
            compared.stream()
                .map(e -> List.of(reading.apply(e.question()), reading.apply(e.answer())))
                .toList()));
  }

  /** How many exchanges there are. */
  int size() {
    return positions.size();
  }

  /** Where the exchange of that index, from 0, stands in the transcript. */
  int position(int index) {
    return positions.get(index);
  }

  /** Those of each exchange. */
  Shingles shingles() {
    return shingles;
  }
}
