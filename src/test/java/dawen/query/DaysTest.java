package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people write them, as the first or last day of a range. */
class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "from, 2032-02-29, 2032-02-29",
    "to, 2032-02-29, 2032-02-29",
    "from, 2032, 2032-01-01",
    "to, 2032, 2032-12-31",
    "from, 2032-02, 2032-02-01",
    "to, 2032-02, 2032-02-29",
    "to, 2031-02, 2031-02-28",
    "from, ' 2032年 ', 2032-01-01",
    "to, 2032年2月, 2032-02-29",
    "to, 2032 年 2 月 8 日, 2032-02-08",
    "since, 2032年12月8日, 2032-12-08",
    "since, 2032, 2032",
    "from, 2032-13, 2032-13",
    "from, 2032-00, 2032-00",
    "from, 2032-02-00, 2032-02-00",
    "to, 2031-02-29, 2031-02-29",
    "from, 32, 32",
    "from, ２０３２, ２０３２",
    "from, +12032-01-01, +12032-01-01",
  })
  void aDayAMonthOrAYearIsRead(String parameter, String written, String day) {
    assertEquals(day, Days.read(parameter, written));
  }
}
