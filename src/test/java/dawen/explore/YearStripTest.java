package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.chart.Item;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearStripTest {

  @ParameterizedTest
  @CsvSource({
    "2031, 2031",
    "2033 2031, 2031 (2032) 2033",
    "2031 2032 2035, 2031 2032 (2033) (2034) 2035",
    "1031 2031, 1031 2031",
    "2031 <b>, 2031 <b>",
    "-1 1, -1 (0) 1",
  })
  void yearsBetweenHaveTheirPlace(String given, String expected) {
    List<Item> years =
        Arrays.stream(given.split(" ")).map(label -> new Item(label, "/x", 2)).toList();
    List<String> filled =
        YearStrip.filled(years).stream()
            .map(item -> item.value() == 0 ? "(" + item.label() + ")" : item.label())
            .toList();
    assertEquals(expected, String.join(" ", filled));
  }
}
