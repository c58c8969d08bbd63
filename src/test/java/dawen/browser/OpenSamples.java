package dawen.browser;

import java.nio.file.Path;

/** The served samples and a browser to look at them. */
record OpenSamples(Chromium chromium, SamplePages pages) implements AutoCloseable {

  /** Builds the samples in a folder; the test is skipped, or fails, where there is no browser. */
  static OpenSamples in(Path folder) {
    Chromium chromium = Chromium.start();
    return new OpenSamples(chromium, SamplePages.in(folder));
  }

  @Override
  public void close() {
    pages.close();
    chromium.close();
  }
}
