package org.gridmap.security;

import java.time.Duration;
import java.util.Set;
import org.gridmap.platform.Allowed;
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
 * @param authenticatorFor roles, parted by commas, that work only with an authenticator
 */
@Validated
@ConfigurationProperties("gridmap.sign-in")
record SignInSettings(
    @DefaultValue("5") @Allowed(from = "1", to = "10000", unit = "tries") int strangerTries,
    @DefaultValue("3m") @Allowed(from = "10ms", to = "1d") Duration strangerPause,
    @DefaultValue("20") @Allowed(from = "1", to = "10000", unit = "tries") int knownTries,
    @DefaultValue("5s") @Allowed(from = "10ms", to = "1d") Duration knownPause,
    @DefaultValue("50") @Allowed(from = "1", to = "10000", unit = "tries") int nameTries,
    @DefaultValue("18s") @Allowed(from = "10ms", to = "1d") Duration namePause,
    @DefaultValue("30") @Allowed(from = "1", to = "10000", unit = "tries") int addressTries,
    @DefaultValue("5s") @Allowed(from = "10ms", to = "1d") Duration addressPause,
    @DefaultValue("180d") @Allowed(from = "1d", to = "3660d") Duration knownFor,
    @DefaultValue("8") @Allowed(from = "0", to = "50", unit = "requests") int waiting,
    @DefaultValue Set<Role> authenticatorFor) {

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
