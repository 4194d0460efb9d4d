package org.gridmap.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from city to city and every feature needs.
 *
 * @param zone zone of times written without one
 * @param targetHouseholds households a grid should have
 * @param tolerance share above or below the target that still counts as balanced
 */
@Validated
@ConfigurationProperties("gridmap.jurisdiction")
public record JurisdictionSettings(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("300") @Allowed(from = "1", to = "10000", unit = "households")
        int targetHouseholds,
    @DefaultValue("0.10") @Allowed(from = "0", to = "1", unit = "of the target")
        double tolerance) {}
