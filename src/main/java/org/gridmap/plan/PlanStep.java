package org.gridmap.plan;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who moved a plan to which state, and by which deed.
 *
 * @param actor sign-in name
 * @param refusal why the plan could not take effect, of that deed only
 */
record PlanStep(
    Instant at,
    String actor,
    PlanDeed deed,
    PlanState state,
    @Nullable String note,
    @Nullable Refusal refusal) {

  /**
   * What kept a plan from taking effect when its time came.
   *
   * @param type of the problem
   * @param texts what is wrong and what to do, by language
   */
  record Refusal(String type, Map<String, String> texts) {

    /** The text in the reader's language, else in the first that is known. */
    String text(Locale reader) {
      String own = texts.get(reader.getLanguage());
      return own == null ? texts.values().iterator().next() : own;
    }
  }
}
