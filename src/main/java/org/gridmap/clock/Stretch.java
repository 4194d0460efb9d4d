package org.gridmap.clock;

import java.time.Duration;
import java.time.Instant;

/** From a moment to a later one. */
record Stretch(Instant from, Instant to) {

  Duration length() {
    return Duration.between(from, to);
  }
}
