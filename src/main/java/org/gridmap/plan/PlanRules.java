package org.gridmap.plan;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How plans are handled here.
 *
 * @param twoPersons true: a plan is published after somebody approved it who neither began nor
 *     submitted it; false: one person may do all. The demo town needs one person in any case
 * @param heartbeat pause between two signs of life on a silent stream of operations
 * @param longest how long one stream lives; the browser then opens the next one
 * @param replay operations that are replayed after a break; beyond that the page loads anew
 * @param dividers divisions that may be computed at the same time
 * @param divisionsEach divisions one planner may have waiting or computed
 * @param divisionsInAll divisions that may wait or be computed on one instance
 * @param settle how long the answer to a publication waits until open incidents followed
 */
@Validated
@ConfigurationProperties("gridmap.plan")
public record PlanRules(
    @DefaultValue("true") boolean twoPersons,
    @DefaultValue("15s") @Allowed(from = "1s", to = "5m") Duration heartbeat,
    @DefaultValue("30m") @Allowed(from = "1m", to = "1d") Duration longest,
    @DefaultValue("200") @Allowed(from = "1", to = "100000", unit = "operations") int replay,
    @DefaultValue("1") @Allowed(from = "1", to = "64", unit = "divisions") int dividers,
    @DefaultValue("3") @Allowed(from = "1", to = "100", unit = "divisions") int divisionsEach,
    @DefaultValue("20") @Allowed(from = "1", to = "1000", unit = "divisions") int divisionsInAll,
    @DefaultValue("10s") @Allowed(from = "0s", to = "60s") Duration settle) {}
