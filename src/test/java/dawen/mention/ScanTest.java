package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {

  @ParameterizedTest
  @CsvSource({
    "'', 2-3, false",
    "0-4, 1-3, true",
    "0-4, 0-3, true",
    "0-4, 1-4, true",
    "0-4, 0-4, false",
    "0-4, 1-5, false",
    "2-6, 1-5, false",
    "2-6, 0-2, false",
    "0-2 4-8, 5-7, true",
    "0-2 4-8, 4-6, true",
    "0-2 4-8, 2-4, false",
    "0-3 4-8 9-12, 0-2, true",
    "0-3 4-8 9-12, 5-6, true",
    "0-3 4-8 9-12, 10-12, true",
    "0-3 4-8 9-12, 13-14, false",
  })
  void aLongerNameHasAllOfAnotherInIt(String names, String other, boolean around) {
    List<Found> found =
        names.isEmpty() ? List.of() : Arrays.stream(names.split(" ")).map(ScanTest::found).toList();
    Scan scan = new Scan(false, "", new char[0], found, new BitSet(), null, null, null, null, null);
    assertEquals(around, scan.hasAround(found(other)));
  }

  private static Found found(String place) {
    String[] ends = place.split("-");
    return new Found(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), null, Rule.NAME);
  }
}
