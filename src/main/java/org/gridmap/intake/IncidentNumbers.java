package org.gridmap.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.gridmap.platform.JurisdictionSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws incident numbers, e.g. {@code 20260301-7K3Q9F2M}: the day in the jurisdiction's zone, then
 * 40 random bits in Crockford's base 32 (no I, L, O, U). Whoever knows a number may follow the
 * incident, so it must not be guessable; two may collide, and the database decides.
 */
@Component
class IncidentNumbers {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 8;
  private static final int BITS_PER_LETTER = 5;

  private final Clock clock;
  private final JurisdictionSettings jurisdiction;
  private final Random random;

  @Autowired
  IncidentNumbers(Clock clock, JurisdictionSettings jurisdiction) {
    this(clock, jurisdiction, new SecureRandom());
  }

  IncidentNumbers(Clock clock, JurisdictionSettings jurisdiction, Random random) {
    this.clock = clock;
    this.jurisdiction = jurisdiction;
    this.random = random;
  }

  String next() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), jurisdiction.zone());
    return today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + letters(random.nextLong());
  }

  private static String letters(long bits) {
    StringBuilder letters = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      letters.append(CROCKFORD.charAt((int) (bits >>> (i * BITS_PER_LETTER)) & 31));
    }
    return letters.toString();
  }
}
