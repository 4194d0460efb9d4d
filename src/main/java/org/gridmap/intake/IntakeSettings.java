package org.gridmap.intake;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the intake takes.
 *
 * @param reportsPerWindow reports one address may send in a window; an IPv6 address counts by its
 *     /64 network
 * @param window length of a window
 * @param keyLifetime how long an idempotency key is remembered
 */
@Validated
@ConfigurationProperties("gridmap.intake")
record IntakeSettings(
    @DefaultValue("600") @Allowed(from = "1", to = "1000000", unit = "reports")
        int reportsPerWindow,
    @DefaultValue("10m") @Allowed(from = "1s", to = "1d") Duration window,
    @DefaultValue("24h") @Allowed(from = "1m", to = "30d") Duration keyLifetime) {}
