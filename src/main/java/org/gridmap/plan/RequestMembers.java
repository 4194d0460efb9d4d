package org.gridmap.plan;

import org.gridmap.draft.DraftRefusal;
import org.gridmap.draft.GestureText;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Checks members of requests about plans. */
public final class RequestMembers {

  private RequestMembers() {}

  /**
   * The member.
   *
   * @throws Problem {@code PLAN_FIELD_MISSING} that names it
   */
  public static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw Refusals.problem(DraftRefusal.missing(member));
    }
    return value;
  }

  /** The refusal of a member's value, {@code PLAN_FIELD_INVALID}. */
  public static Problem invalid(String member, Object value) {
    return Refusals.problem(DraftRefusal.invalid(member, value));
  }

  /**
   * A short text as it shall be stored; null when the member is absent.
   *
   * @throws Problem {@code PLAN_FIELD_INVALID} when it is empty or longer than 200 characters
   */
  public static @Nullable String text(String member, @Nullable String value) {
    return Refusals.told(() -> GestureText.of(member, value));
  }
}
