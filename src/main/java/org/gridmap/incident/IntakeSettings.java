package org.gridmap.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much the intake takes.
 *
 * @param reportsPerWindow reports one address may send in a window, 1 or more; an IPv6 address
 *     counts by its /64 network
 * @param window length of a window
 * @param keyLifetime how long an idempotency key is remembered
 * @param photosPerReport 0 to 16
 * @param photoBytes size of one uploaded picture
 * @param photoPixels width times height of one uploaded picture, 1 to 100 million
 * @param storedSidePixels longest side of a stored picture, 64 to 10,000; larger ones are reduced
 * @param photosAtOnce pictures decoded at the same time, 1 to 64: each takes up to three bytes per
 *     pixel
 */
@Validated
@ConfigurationProperties("gridmap.intake")
record IntakeSettings(
    @DefaultValue("600") @Min(1) int reportsPerWindow,
    @DefaultValue("10m") Duration window,
    @DefaultValue("24h") Duration keyLifetime,
    @DefaultValue("4") @Min(0) @Max(16) int photosPerReport,
    @DefaultValue("12MB") DataSize photoBytes,
    @DefaultValue("40000000") @Min(1) @Max(100_000_000) int photoPixels,
    @DefaultValue("2048") @Min(64) @Max(10_000) int storedSidePixels,
    @DefaultValue("2") @Min(1) @Max(64) int photosAtOnce) {}
