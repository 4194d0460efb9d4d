package org.gridmap.intake;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the intake takes.
 *
 * @param reportsPerWindow reports one address may send in a window, 1 or more; an IPv6 address
 *     counts by its /64 network
 * @param window length of a window
 * @param keyLifetime how long an idempotency key is remembered
 */
@Validated
@ConfigurationProperties("gridmap.intake")
record IntakeSettings(
    @DefaultValue("600") @Min(1) int reportsPerWindow,
    @DefaultValue("10m") Duration window,
    @DefaultValue("24h") Duration keyLifetime) {}
