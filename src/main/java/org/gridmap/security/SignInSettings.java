package org.gridmap.security;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of failed sign-ins.
 *
 * @param window failures older than this no longer count
 * @param failuresPerName failures of one name from all addresses
 * @param failuresPerNameAndAddress failures of one name from one address before it has to wait
 * @param failuresPerAddress failures of one address over all names
 */
@Validated
@ConfigurationProperties("gridmap.sign-in")
record SignInSettings(
    @DefaultValue("15m") @Allowed(from = "1s", to = "1d") Duration window,
    @DefaultValue("50") @Allowed(from = "1", to = "10000", unit = "failures") int failuresPerName,
    @DefaultValue("5") @Allowed(from = "1", to = "10000", unit = "failures")
        int failuresPerNameAndAddress,
    @DefaultValue("30") @Allowed(from = "1", to = "10000", unit = "failures")
        int failuresPerAddress) {}
