package org.gridmap.hotspot.ground;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the ground under the counts is looked at.
 *
 * @param lookAtHouseholds how old the households may be that are divided by
 */
@Validated
@ConfigurationProperties("gridmap.hotspot")
record HotspotSettings(
    @DefaultValue("5s") @Allowed(from = "0s", to = "1d") Duration lookAtHouseholds) {}
