package org.gridmap.security;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of failed sign-ins.
 *
 * @param window failures older than this no longer count
 * @param failuresPerNameAndAddress failures of one name from one address before it has to wait
 * @param failuresPerName failures of one name from all addresses
 * @param failuresPerAddress failures of one address over all names
 */
@Validated
@ConfigurationProperties("gridmap.sign-in")
record SignInSettings(
    @DefaultValue("15m") Duration window,
    @DefaultValue("5") @Min(1) int failuresPerNameAndAddress,
    @DefaultValue("50") @Min(1) int failuresPerName,
    @DefaultValue("30") @Min(1) int failuresPerAddress) {}
