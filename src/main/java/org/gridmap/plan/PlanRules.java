package org.gridmap.plan;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
 * @param settle how long the answer to a publication waits until open incidents followed; 0 to 60 s
 */
@Validated
@ConfigurationProperties("gridmap.plan")
public record PlanRules(
    @DefaultValue("true") boolean twoPersons,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("30m") Duration longest,
    @DefaultValue("200") @Min(1) int replay,
    @DefaultValue("1") @Min(1) int dividers,
    @DefaultValue("10s") @DurationMin @DurationMax(seconds = 60) Duration settle) {}
