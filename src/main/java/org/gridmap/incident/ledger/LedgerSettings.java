package org.gridmap.incident.ledger;

import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept in memory for counting and for the map.
 *
 * @param keptDays incidents older than this are not counted
 * @param mostIncidents the newest are kept in memory, some 90 bytes each, besides all open ones
 */
@Validated
@ConfigurationProperties("gridmap.ledger")
record LedgerSettings(
    @DefaultValue("800") @Allowed(from = "60", to = "3660", unit = "days") int keptDays,
    @DefaultValue("2000000") @Allowed(from = "1000", to = "20000000", unit = "incidents")
        int mostIncidents) {}
