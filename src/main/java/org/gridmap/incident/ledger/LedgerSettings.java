package org.gridmap.incident.ledger;

import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept in memory for counting.
 *
 * @param keptDays incidents older than this are not counted
 * @param mostIncidents the newest of them are kept in memory, some 70 bytes each
 */
@Validated
@ConfigurationProperties("gridmap.ledger")
record LedgerSettings(
    @DefaultValue("800") @Allowed(from = "60", to = "3660", unit = "days") int keptDays,
    @DefaultValue("1000000") @Allowed(from = "1000", to = "5000000", unit = "incidents")
        int mostIncidents) {}
