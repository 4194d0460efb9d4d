package org.gridmap.dispatch;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The stream of events to open pages.
 *
 * @param heartbeat pause between two signs of life on a silent stream
 * @param longest how long one stream lives; the browser then opens the next one, and who may see
 *     what is judged anew
 * @param replay events that are replayed after a break; beyond that the page is told to load anew
 * @param queue events that may wait for one slow reader before its stream is ended
 */
@Validated
@ConfigurationProperties("gridmap.events")
record EventStreamSettings(
    @DefaultValue("15s") @Allowed(from = "1s", to = "5m") Duration heartbeat,
    @DefaultValue("30m") @Allowed(from = "1m", to = "1d") Duration longest,
    @DefaultValue("2000") @Allowed(from = "1", to = "100000", unit = "events") int replay,
    @DefaultValue("5000") @Allowed(from = "1", to = "100000", unit = "events") int queue) {}
