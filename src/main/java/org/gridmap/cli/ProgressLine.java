package org.gridmap.cli;

import java.time.Duration;

/** One line on standard error that says how far a long work is, at most once a second. */
final class ProgressLine implements AutoCloseable {

  private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos();

  private final String what;
  private long lastShown = System.nanoTime();
  private boolean shown;

  ProgressLine(String what) {
    this.what = what;
  }

  void read(long count) {
    long now = System.nanoTime();
    if (now - lastShown >= STEP_NANOS) {
      lastShown = now;
      shown = true;
      System.err.printf("\r%s  %,d", what, count);
    }
  }

  @Override
  public void close() {
    if (shown) {
      System.err.println();
    }
  }
}
