package org.gridmap.hotspot;

import org.gridmap.statistics.ListedNeighbours;
import org.gridmap.statistics.Neighbourhoods;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The units of one answer, numbered in the order in which they are shown. */
interface Units {

  int count();

  String code(int unit);

  @Nullable String name(int unit);

  /** What people call a unit: its name, else its code. */
  default String label(int unit) {
    String name = name(unit);
    return name == null ? code(unit) : name;
  }

  /** Number of the community, or −1 for a bin. */
  int community(int unit);

  /** Id of the community, of a bin the one its middle lies in; null: in none. */
  @Nullable Long communityId(int unit);

  double households(int unit);

  double areaKm2(int unit);

  /** Longitude and latitude of a point inside. */
  Coordinate centre(int unit);

  /** The outline in degrees (EPSG:4326). */
  Geometry outline(int unit);

  /** Whose numbers are shown beside a unit's own: bordering grids, bins in the band. */
  Neighbourhoods near();

  /** The same among the units that have households, numbered anew in their order. */
  Neighbourhoods nearAmong(boolean[] kept);

  /** The units in the neighbourhood of one, itself included. */
  int[] neighbours(int unit);

  /** Every unit alone. */
  static ListedNeighbours alone(int count) {
    return ListedNeighbours.of(new int[count][0]);
  }
}
