package org.gridmap.exchange;

import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;

/** What a file can bring. */
public enum ImportKind {
  AREAS,
  BUILDINGS,
  HOUSEHOLDS,
  BARRIERS,
  BASE,
  GRIDS,
  WORKERS,
  ABSENCES,
  INCIDENTS;

  /** The word for it on a command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a name as typed, in any case.
   *
   * @throws Problem {@code NOT_FOUND} for any other name
   */
  public static ImportKind named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(RequestProblem.NOT_FOUND).with("kind", name);
    }
  }
}
