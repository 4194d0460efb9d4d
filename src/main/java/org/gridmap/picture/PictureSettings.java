package org.gridmap.picture;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large uploaded pictures may be, and what is kept of them.
 *
 * @param perReport pictures of one report, 0 to 16
 * @param bytes size of one uploaded picture
 * @param pixels width times height of one uploaded picture, 1 to 100 million
 * @param storedSidePixels longest side of a stored picture, 64 to 10,000; larger ones are reduced
 * @param atOnce pictures decoded at the same time, 1 to 64: each takes up to three bytes per pixel
 */
@Validated
@ConfigurationProperties("gridmap.picture")
record PictureSettings(
    @DefaultValue("4") @Min(0) @Max(16) int perReport,
    @DefaultValue("12MB") DataSize bytes,
    @DefaultValue("40000000") @Min(1) @Max(100_000_000) int pixels,
    @DefaultValue("2048") @Min(64) @Max(10_000) int storedSidePixels,
    @DefaultValue("2") @Min(1) @Max(64) int atOnce) {}
