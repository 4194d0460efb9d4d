package org.gridmap.plan;

import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How plans are published.
 *
 * @param twoPersons true: only a plan that somebody else approved may be published; false: its
 *     planner may publish it at once
 * @param settleSeconds how long the answer waits until open incidents followed
 */
@Validated
@ConfigurationProperties("gridmap.publishing")
record PublishingSettings(
    @DefaultValue("false") boolean twoPersons,
    @DefaultValue("10") @Allowed(from = "0", to = "60", unit = "seconds") int settleSeconds) {}
