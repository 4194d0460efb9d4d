package org.gridmap.platform;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from city to city and every feature needs.
 *
 * @param name folder under {@code jurisdictions/} with the categories and lists
 * @param zone zone of times written without one
 * @param targetHouseholds households a grid should have, 1 or more
 * @param tolerance share above or below the target that still counts as balanced, 0 to 1
 */
@Validated
@ConfigurationProperties("gridmap.jurisdiction")
public record JurisdictionSettings(
    @DefaultValue("default") String name,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("300") @Min(1) int targetHouseholds,
    @DefaultValue("0.10") @DecimalMin("0") @DecimalMax("1") double tolerance) {}
