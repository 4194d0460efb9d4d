package org.gridmap.area;

import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;

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
    AreaLevel level = RequestWords.choice("level", name, AreaLevel.class);
    if (level == null) {
      throw RequestWords.invalid("level", name);
    }
    return level;
  }

  /** True for the levels whose areas tile the ground: their interiors never overlap. */
  public boolean tilesTheGround() {
    return this == COMMUNITY || this == COMPOUND;
  }
}
