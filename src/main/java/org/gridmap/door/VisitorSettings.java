package org.gridmap.door;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many pages and answers the public may be reading at a time, so that staff work on.
 *
 * @param atOnce answers to the public at a time; as many may wait
 * @param eachAddress answers at a time to one address
 * @param patience how long a request waits for its turn
 */
@Validated
@ConfigurationProperties("gridmap.visitors")
record VisitorSettings(
    @DefaultValue("64") @Allowed(from = "1", to = "1000", unit = "answers") int atOnce,
    @DefaultValue("32") @Allowed(from = "1", to = "1000", unit = "answers") int eachAddress,
    @DefaultValue("2s") @Allowed(from = "0s", to = "10s") Duration patience) {}
