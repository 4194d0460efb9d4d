package org.gridmap.draft;

/** Whether a grid's households are near the target; other kinds than basic always are. */
public enum TargetBand {
  IN,
  OVER,
  UNDER;

  public static TargetBand of(DraftGrid grid, int households, DraftSettings settings) {
    double deviation = settings.deviation(households);
    if (grid.kind() != DraftKind.BASIC || Math.abs(deviation) <= settings.tolerance()) {
      return IN;
    }
    return deviation > 0 ? OVER : UNDER;
  }
}
