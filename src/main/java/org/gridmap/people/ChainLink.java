package org.gridmap.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person, or one empty place, that was looked at on the way to who must act.
 *
 * @param role as what; null at a queue
 * @param scope of the duty; null where there is no duty
 * @param person null where there is no duty, and at a queue
 * @param until to when somebody is absent; null: open, or not absent
 * @param standsInFor the absent person
 */
public record ChainLink(
    ChainStep step,
    @Nullable DutyRole role,
    @Nullable DutyScope scope,
    @Nullable Person person,
    Outcome outcome,
    @Nullable Instant until,
    @Nullable Person standsInFor) {

  /** What came of it. */
  public enum Outcome {
    /** This person must act. */
    ACTS,
    /** It waits in this queue. */
    WAITS_HERE,
    OFF_SHIFT,
    ABSENT,
    /** The duty is for other categories. */
    OTHER_CATEGORY,
    NO_DUTY
  }
}
