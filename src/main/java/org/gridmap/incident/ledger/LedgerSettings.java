package org.gridmap.incident.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept in memory for counting.
 *
 * @param keptDays incidents older than this are not counted, 60 to 3,660
 * @param mostIncidents the newest of them are kept in memory, some 70 bytes each, 1,000 to
 *     5,000,000
 */
@Validated
@ConfigurationProperties("gridmap.ledger")
record LedgerSettings(
    @DefaultValue("800") @Min(60) @Max(3660) int keptDays,
    @DefaultValue("1000000") @Min(1000) @Max(5_000_000) int mostIncidents) {}
