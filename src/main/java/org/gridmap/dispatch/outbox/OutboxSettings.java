package org.gridmap.dispatch.outbox;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent to the outside.
 *
 * @param look pause between two looks for messages that are due
 * @param batch messages a sender takes at once
 * @param tries how often a message is tried before it is given up
 * @param firstPause pause after the first try that failed; it doubles with every other
 * @param longestPause the longest pause between two tries
 * @param lease how long a message belongs to the sender that took it; after that another one takes
 *     it, as the first may have been stopped
 * @param keep how long sent and given up messages stay to be looked at
 */
@Validated
@ConfigurationProperties("gridmap.outbox")
record OutboxSettings(
    @DefaultValue("2s") @Allowed(from = "100ms", to = "1h") Duration look,
    @DefaultValue("20") @Allowed(from = "1", to = "1000", unit = "messages") int batch,
    @DefaultValue("12") @Allowed(from = "1", to = "100", unit = "tries") int tries,
    @DefaultValue("30s") @Allowed(from = "1s", to = "1d") Duration firstPause,
    @DefaultValue("6h") @Allowed(from = "1s", to = "7d") Duration longestPause,
    @DefaultValue("10m") @Allowed(from = "10s", to = "1d") Duration lease,
    @DefaultValue("30d") @Allowed(from = "1d", to = "3650d") Duration keep) {

  /** How long to wait after so many tries that failed. */
  Duration pauseAfter(int failed) {
    int doublings = Math.min(failed - 1, 30);
    Duration pause = firstPause.multipliedBy(1L << Math.max(0, doublings));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
