package org.gridmap.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast tries to sign in may follow each other: so many at once, then one more after each pause.
 * Nobody is ever locked out, only slowed down.
 *
 * @param strangerTries tries of one name from an address that never knew its password
 * @param strangerPause pause between two more of these
 * @param knownTries tries of one name from an address that has known its password
 * @param knownPause pause between two more of these
 * @param nameTries tries of one name from all addresses that never knew its password
 * @param namePause pause between two more of these
 * @param addressTries tries from one address of all names whose passwords it never knew
 * @param addressPause pause between two more of these
 * @param knownFor how long an address counts as known after the last good sign-in
 * @param waiting requests that may wait half a second for a try to become free
 */
@Validated
@ConfigurationProperties("gridmap.sign-in")
record SignInSettings(
    @DefaultValue("5") @Min(1) int strangerTries,
    @DefaultValue("3m") Duration strangerPause,
    @DefaultValue("20") @Min(1) int knownTries,
    @DefaultValue("5s") Duration knownPause,
    @DefaultValue("50") @Min(1) int nameTries,
    @DefaultValue("18s") Duration namePause,
    @DefaultValue("30") @Min(1) int addressTries,
    @DefaultValue("5s") Duration addressPause,
    @DefaultValue("180d") Duration knownFor,
    @DefaultValue("8") @Min(0) @Max(50) int waiting) {

  Pace stranger() {
    return new Pace(strangerTries, strangerPause);
  }

  Pace known() {
    return new Pace(knownTries, knownPause);
  }

  Pace name() {
    return new Pace(nameTries, namePause);
  }

  Pace address() {
    return new Pace(addressTries, addressPause);
  }
}
