package org.gridmap.plan;

import java.time.Instant;
import org.gridmap.draft.DraftSettings;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands in the list.
 *
 * @param settings null when what is stored cannot be used
 * @param areaId the area whose communities it divides
 * @param author sign-in name of who began it
 * @param baseAt the moment whose published grids it starts from
 * @param baseSeq operations up to this number belong to an earlier base and are history only
 * @param seq number of its latest operation, 0 for none
 * @param plannedFor when its author means it to become valid
 */
public record Plan(
    long id,
    String name,
    long areaId,
    PlanState state,
    @Nullable DraftSettings settings,
    String author,
    Instant createdAt,
    Instant changedAt,
    Instant baseAt,
    long baseSeq,
    long seq,
    @Nullable Instant plannedFor) {

  /**
   * What it is measured by.
   *
   * @throws Problem {@code PLAN_SETTINGS_BROKEN} when what is stored cannot be used; the plan can
   *     be listed and abandoned
   */
  @Override
  public DraftSettings settings() {
    if (settings == null) {
      throw new Problem(PlanProblem.PLAN_SETTINGS_BROKEN).with("plan", id).with("name", name);
    }
    return settings;
  }
}
