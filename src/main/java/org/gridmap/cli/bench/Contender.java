package org.gridmap.cli.bench;

/** One way to find grids. All give the place of the lowest covering code in code order, or -1. */
interface Contender {

  String name();

  void locate(double[] lons, double[] lats, int[] answers);
}
