package org.gridmap.dispatch.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * So many of so many.
 *
 * @param of all that count; 0: there is no share
 */
public record Share(int part, int of) {

  /** On fewer than this, nothing is ranked. */
  public static final int LEAST_SAMPLE = 10;

  /** From 0 to 1; null of nothing. */
  @JsonProperty
  public @Nullable Double rate() {
    return of == 0 ? null : (double) part / of;
  }

  /** Whether it may be compared with others. */
  @JsonProperty
  public boolean isEnough() {
    return of >= LEAST_SAMPLE;
  }
}
