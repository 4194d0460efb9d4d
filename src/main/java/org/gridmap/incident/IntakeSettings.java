package org.gridmap.incident;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much the intake takes.
 *
 * @param reportsPerWindow reports one address may send in a window; an IPv6 address counts by its
 *     /64 network
 * @param window length of a window
 * @param keyLifetime how long an idempotency key is remembered
 * @param photosPerReport pictures of one report
 * @param photoBytes size of one uploaded picture
 * @param photoPixels width times height of one uploaded picture
 * @param storedSidePixels longest side of a stored picture; larger ones are reduced
 * @param photosAtOnce pictures decoded at the same time: each takes up to three bytes per pixel
 */
@Validated
@ConfigurationProperties("gridmap.intake")
record IntakeSettings(
    @DefaultValue("600") @Allowed(from = "1", to = "1000000", unit = "reports")
        int reportsPerWindow,
    @DefaultValue("10m") @Allowed(from = "1s", to = "1d") Duration window,
    @DefaultValue("24h") @Allowed(from = "1m", to = "30d") Duration keyLifetime,
    @DefaultValue("4") @Allowed(from = "0", to = "16", unit = "pictures") int photosPerReport,
    @DefaultValue("12MB") @Allowed(from = "1KB", to = "12MB") DataSize photoBytes,
    @DefaultValue("40000000") @Allowed(from = "1", to = "100000000", unit = "pixels")
        int photoPixels,
    @DefaultValue("2048") @Allowed(from = "64", to = "10000", unit = "pixels") int storedSidePixels,
    @DefaultValue("2") @Allowed(from = "1", to = "64", unit = "pictures") int photosAtOnce) {}
