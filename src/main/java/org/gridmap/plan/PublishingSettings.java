package org.gridmap.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are published.
 *
 * @param twoPersons true: only a plan that somebody else approved may be published; false: its
 *     planner may publish it at once
 * @param settleSeconds how long the answer waits until open incidents followed; 0 to 60
 */
@ConfigurationProperties("gridmap.publishing")
record PublishingSettings(
    @DefaultValue("false") boolean twoPersons, @DefaultValue("10") int settleSeconds) {}
