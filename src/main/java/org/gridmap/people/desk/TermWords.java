package org.gridmap.people.desk;

import java.time.Instant;
import java.time.ZoneId;
import org.gridmap.people.DutyTerm;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;

/** Terms as requests give them. */
final class TermWords {

  private TermWords() {}

  /**
   * The term from a moment or day to another.
   *
   * @param from null: now
   * @param until null: open
   * @throws Problem {@code ENDS_BEFORE_IT_BEGINS}, {@code INVALID_PARAMETER}
   */
  static DutyTerm read(@Nullable String from, @Nullable String until, ZoneId zone, Instant now) {
    Instant given = RequestWords.momentOrDay("from", from, zone);
    Instant begin = given == null ? now : given;
    Instant end = RequestWords.momentOrDay("until", until, zone);
    if (end != null && !end.isAfter(begin)) {
      throw new Problem(PeopleProblem.ENDS_BEFORE_IT_BEGINS).with("from", begin).with("until", end);
    }
    return new DutyTerm(begin, end);
  }
}
