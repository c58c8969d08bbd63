package dawen.bench;

import java.io.IOException;

/**
 * One thing to measure.
 *
 * @param name folder and name of its result: {@code 1000/build-full}
 * @param work does it once
 */
record Step(String name, Work work) {

  /** What is measured. */
  interface Work {
    Measured run() throws IOException, InterruptedException;
  }
}
