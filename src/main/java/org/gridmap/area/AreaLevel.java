package org.gridmap.area;

import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;

/** Levels of the area tree, from the widest to the narrowest. */
public enum AreaLevel {
  CITY,
  DISTRICT,
  SUBDISTRICT,
  COMMUNITY,
  COMPOUND;

  /**
   * The level of a name as written in requests and files, in any case.
   *
   * @throws Problem {@code INVALID_PARAMETER} for any other name
   */
  public static AreaLevel named(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", "level").with("value", name);
    }
  }

  /** True for the levels whose areas tile the ground: their interiors never overlap. */
  public boolean tilesTheGround() {
    return this == COMMUNITY || this == COMPOUND;
  }
}
