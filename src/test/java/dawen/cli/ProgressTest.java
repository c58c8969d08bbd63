package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The line of progress, by a clock that the test moves. */
class ProgressTest {
  private static final long SECOND = 1_000_000_000L;
  private long now;

  private Progress of(int files, long bytes) {
    return new Progress(files, bytes, () -> now);
  }

  @Test
  void tellsFilesExchangesSpeedAndTimeLeft() {
    Progress progress = of(1000, 200_000_000);
    now = SECOND;
    progress.add(2_000_000, 17);
    assertTrue(progress.isDue());
    assertEquals("1 of 1000 files, 17 exchanges, 2.0 MB/s, 1 min 39 s left", progress.line());
  }

  @Test
  void isDueTenTimesASecondAtMost() {
    Progress progress = of(10, 10);
    int lines = 0;
    for (int i = 0; i < 1000; i++) {
      now += SECOND / 1000;
      lines += progress.isDue() ? 1 : 0;
    }
    assertEquals(10, lines);
  }

  @Test
  void oneSlowFileDoesNotChangeTheSpeedByMuch() {
    Progress progress = of(100, 100_000_000);
    for (int i = 0; i < 40; i++) {
      now += SECOND;
      progress.add(1_000_000, 1);
      assertTrue(progress.isDue());
    }
    now += SECOND;
    assertTrue(progress.isDue());
    assertEquals("40 of 100 files, 40 exchanges, 0.9 MB/s, 1 min 08 s left", progress.line());
  }

  @Test
  void tellsNoSpeedBeforeThereIsOne() {
    Progress progress = of(1, 0);
    assertFalse(progress.isDue());
    assertEquals("0 of 1 file, 0 exchanges", progress.line());
  }
}
