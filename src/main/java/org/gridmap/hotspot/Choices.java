package org.gridmap.hotspot;

/** What a question may choose from. */
final class Choices {

  private Choices() {}

  /** What incidents are counted by. */
  enum UnitKind {
    GRID,
    BIN
  }

  /** Form of a bin. */
  enum Shape {
    SQUARE,
    HEX
  }

  /** Who found it: patrols see what lies on their way, the public what bothers it. */
  enum Source {
    ALL,
    PUBLIC,
    PATROL
  }

  /** Which comparison judges a unit. */
  enum Test {
    TRIMMED,
    MARSHALL,
    POISSON,
    GI,
    GI_RATE
  }

  /** What the map shows. */
  enum Layer {
    RATE,
    COUNT,
    FORECAST
  }

  /** Which units are judged together with a grid. */
  enum Neighbours {
    ALONE,
    BORDER,
    BAND
  }
}
