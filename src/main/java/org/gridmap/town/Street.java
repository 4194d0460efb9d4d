package org.gridmap.town;

/**
 * A straight street of the drawing board: its centre line runs at {@code at} from {@code from} to
 * {@code to} (decimetres), along y when vertical, else along x.
 */
record Street(StreetClass kind, boolean vertical, int at, int from, int to, boolean bridge) {

  /** The two classes of streets, with their width between the kerbs. */
  enum StreetClass {
    ARTERIAL(32),
    LOCAL(18);

    private final int widthMetres;

    StreetClass(int widthMetres) {
      this.widthMetres = widthMetres;
    }

    int widthMetres() {
      return widthMetres;
    }

    /** From the centre line to the edge of the lots: half the street and a pavement of 5 m. */
    int toLotEdge() {
      return (widthMetres / 2 + 5) * Rect.METRE;
    }
  }

  boolean runsAlong(boolean alongVertical, int line, double position) {
    return vertical == alongVertical && at == line && from <= position && position <= to;
  }
}
