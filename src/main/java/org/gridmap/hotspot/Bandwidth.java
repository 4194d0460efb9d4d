package org.gridmap.hotspot;

/** How far a report spreads on the density map: chosen by name, never in silence. */
enum Bandwidth {
  BLOCK(250),
  QUARTER(500),
  DISTRICT(1000);

  private final double metres;

  Bandwidth(double metres) {
    this.metres = metres;
  }

  double metres() {
    return metres;
  }
}
