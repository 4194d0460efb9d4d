package org.gridmap.exchange;

import java.time.Instant;
import org.gridmap.people.DutyTerm;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;

/** The term of a row. */
final class TermOfRow {

  private TermOfRow() {}

  /** The term; null after a fault, as when it ends before it begins. */
  static @Nullable DutyTerm of(Reading feature, Instant from, @Nullable Instant until) {
    if (until != null && !until.isAfter(from)) {
      feature.report(
          feature
              .fault(FaultCode.BAD_TIME)
              .with("field", "until")
              .with("value", feature.text("until")));
      return null;
    }
    return new DutyTerm(from, until);
  }
}
