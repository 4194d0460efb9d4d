package org.gridmap.dispatch.figures;

/** A share of incidents that tells how they are handled; stages have their own. */
public enum Figure {
  /** 立案率: of the reports that were decided on, those that were taken on. */
  ADMITTED(
      "state not in ('SUBMITTED', 'VERIFIED', 'DECLINED')",
      "state not in ('SUBMITTED', 'VERIFIED')"),
  /** 退回率: of the incidents that were sent to a handler, those that came back. */
  RETURNED("returned", "dispatched"),
  /** 返工率: of the incidents whose work was said to be done, those that had to be done again. */
  REWORKED("(round > 1 or rejected)", "resolved_at is not null"),
  /** 派单准确率: of the incidents sent to a handler, those neither returned nor sent on. */
  WELL_SENT("not returned and not moved", "dispatched"),
  /** 满意率: of the incidents that were rated, those with four or five. */
  SATISFIED("rating >= 4", "rating is not null");

  private final String part;
  private final String whole;

  Figure(String part, String whole) {
    this.part = part;
    this.whole = whole;
  }

  /** What holds for an incident of the whole that is of the part. */
  String part() {
    return part;
  }

  /** What holds for an incident that counts at all. */
  String whole() {
    return whole;
  }
}
