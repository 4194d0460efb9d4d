package org.gridmap.cli.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table of {@code bench cases}.
 *
 * @param value what was measured
 * @param atMost what it should not exceed, or null
 * @param atLeast what it should reach, or null
 */
public record CaseFigure(
    String name, double value, @Nullable Double atMost, @Nullable Double atLeast) {

  /** A figure that nothing is promised of. */
  static CaseFigure of(String name, double value) {
    return new CaseFigure(name, value, null, null);
  }

  /** Whether what is promised is kept. */
  public boolean isKept() {
    return (atMost == null || value <= atMost) && (atLeast == null || value >= atLeast);
  }
}
