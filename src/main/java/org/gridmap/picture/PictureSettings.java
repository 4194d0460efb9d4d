package org.gridmap.picture;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large uploaded pictures may be, and what is kept of them.
 *
 * @param perReport pictures of one report
 * @param bytes size of one uploaded picture
 * @param pixels width times height of one uploaded picture
 * @param sidePixels width, and height, of one uploaded picture: a long thin one costs far more than
 *     its pixels say
 * @param storedSidePixels longest side of a stored picture; larger ones are reduced
 * @param atOnce pictures decoded at the same time: each takes up to three bytes per pixel
 * @param waiting reports with pictures that may wait for their turn; one more is sent away at once
 * @param patience how long one picture waits for its turn
 */
@Validated
@ConfigurationProperties("gridmap.picture")
record PictureSettings(
    @DefaultValue("4") @Allowed(from = "0", to = "16", unit = "pictures") int perReport,
    @DefaultValue("12MB") @Allowed(from = "1KB", to = "12MB") DataSize bytes,
    @DefaultValue("40000000") @Allowed(from = "1", to = "100000000", unit = "pixels") int pixels,
    @DefaultValue("16384") @Allowed(from = "1", to = "65535", unit = "pixels") int sidePixels,
    @DefaultValue("2048") @Allowed(from = "64", to = "10000", unit = "pixels") int storedSidePixels,
    @DefaultValue("2") @Allowed(from = "1", to = "64", unit = "pictures") int atOnce,
    @DefaultValue("8") @Allowed(from = "0", to = "100", unit = "reports") int waiting,
    @DefaultValue("5s") @Allowed(from = "1s", to = "30s") Duration patience) {}
