package dawen.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a build is, on one line, in words that are worth printing ten times a second at most. */
final class Progress {
  private static final double NANOS = 1e9;

  /** Seconds between two lines. */
  private static final double PAUSE = 0.1;

  /** Seconds over which the speed is averaged: the last ones count, but no single file does. */
  private static final double SMOOTHED = 8;

  private final int files;
  private final long bytes;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private long lastBytes;
  private double speed;
  private int doneFiles;
  private long doneBytes;
  private int exchanges;

  /**
   * @param files number of them, and bytes in all of them
   * @param nanoTime tells the time, as {@link System#nanoTime} does
   */
  Progress(int files, long bytes, LongSupplier nanoTime) {
    this.files = files;
    this.bytes = bytes;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  /** A file is done with. */
  void add(long size, int found) {
    doneFiles++;
    doneBytes += size;
    exchanges += found;
  }

  /** Whether it is time for another line; asking for it begins the next pause. */
  boolean isDue() {
    long now = nanoTime.getAsLong();
    double seconds = (now - last) / NANOS;
    if (seconds < PAUSE) {
      return false;
    }
    double weight = speed == 0 ? 1 : 1 - Math.exp(-seconds / SMOOTHED);
    speed += weight * ((doneBytes - lastBytes) / seconds - speed);
    last = now;
    lastBytes = doneBytes;
    return true;
  }

  /** Such as {@code 412 of 1000 files, 6985 exchanges, 14.2 MB/s, 1 min 05 s left}. */
  String line() {
    String line = doneOfAll() + ", " + Text.count(exchanges, "exchange");
    if (speed <= 0) {
      return line;
    }
    long left = Math.round(Math.max(0, bytes - doneBytes) / speed);
    return line + String.format(Locale.ROOT, ", %.1f MB/s, %s left", speed / 1e6, time(left));
  }

  double seconds() {
    return (nanoTime.getAsLong() - start) / NANOS;
  }

  /** Such as {@code 412 of 1000 files}. */
  String doneOfAll() {
    return doneFiles + " of " + Text.count(files, "file");
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? "%d min %02d s".formatted(minutes, seconds % 60)
        : "%d h %02d min".formatted(minutes / 60, minutes % 60);
  }
}
