package org.gridmap.hotspot;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept for counting, and how often it is looked at.
 *
 * @param keptDays incidents older than this are not counted
 * @param mostIncidents the newest of them are kept in memory, some 70 bytes each
 * @param lookAtHouseholds how old the households may be that are divided by
 */
@Validated
@ConfigurationProperties("gridmap.hotspot")
record HotspotSettings(
    @DefaultValue("800") @Allowed(from = "60", to = "3660", unit = "days") int keptDays,
    @DefaultValue("1000000") @Allowed(from = "1000", to = "5000000", unit = "incidents")
        int mostIncidents,
    @DefaultValue("5s") @Allowed(from = "0s", to = "1d") Duration lookAtHouseholds) {}
