package org.gridmap.source;

import java.time.Duration;

/**
 * How far a file is read before it is refused: what is larger was made by mistake, or to harm.
 *
 * @param bytes of the file, and of everything that a packed file unpacks to
 * @param features rows or features
 * @param packedRatio how many times larger than packed a part of a zip archive may be
 * @param time from opening the file to its last feature
 */
public record ReadLimits(long bytes, long features, int packedRatio, Duration time) {

  /** What a city needs: years of incidents, every building. */
  public static final ReadLimits USUAL =
      new ReadLimits(4L << 30, 10_000_000, 200, Duration.ofHours(2));
}
