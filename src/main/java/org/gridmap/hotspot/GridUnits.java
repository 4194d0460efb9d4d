package org.gridmap.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gridmap.hotspot.ground.GridSet;
import org.gridmap.hotspot.ground.PlacedLedger;
import org.gridmap.statistics.ListedNeighbours;
import org.gridmap.statistics.Neighbourhoods;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The grids of a set that a reader may see, in the order of their codes. */
final class GridUnits implements Units {

  private final GridSet grids;
  private final int[] shown;
  private final int[] unitOfGrid;
  private final ListedNeighbours near;

  GridUnits(GridSet grids, HotspotQuery query) {
    this.grids = grids;
    this.shown =
        IntStream.range(0, grids.count())
            .filter(grid -> query.includes(grids.grid(grid).communityId()))
            .toArray();
    this.unitOfGrid = new int[grids.count()];
    Arrays.fill(unitOfGrid, -1);
    for (int unit = 0; unit < shown.length; unit++) {
      unitOfGrid[shown[unit]] = unit;
    }
    int[][] bordering = grids.bordering();
    int[][] near = new int[shown.length][];
    for (int unit = 0; unit < shown.length; unit++) {
      near[unit] =
          Arrays.stream(bordering[shown[unit]])
              .map(grid -> unitOfGrid[grid])
              .filter(other -> other >= 0)
              .toArray();
    }
    this.near = ListedNeighbours.of(near);
  }

  /** The unit of each selected incident, or −1. */
  int[] unitOfSelected(Selection selected, PlacedLedger places) {
    int[] units = new int[selected.size()];
    for (int n = 0; n < units.length; n++) {
      int grid = places.grid(selected.slot(n));
      units[n] = grid < 0 ? -1 : unitOfGrid[grid];
    }
    return units;
  }

  @Override
  public int count() {
    return shown.length;
  }

  @Override
  public String code(int unit) {
    return grids.grid(shown[unit]).code();
  }

  @Override
  public String name(int unit) {
    return grids.grid(shown[unit]).name();
  }

  @Override
  public int community(int unit) {
    return grids.community(shown[unit]);
  }

  @Override
  public Long communityId(int unit) {
    return grids.grid(shown[unit]).communityId();
  }

  @Override
  public double households(int unit) {
    return grids.households(shown[unit]);
  }

  @Override
  public double areaKm2(int unit) {
    return grids.areaKm2(shown[unit]);
  }

  @Override
  public Coordinate centre(int unit) {
    return grids.innerPoint(shown[unit]);
  }

  @Override
  public Geometry outline(int unit) {
    return grids.grid(shown[unit]).boundary();
  }

  @Override
  public Neighbourhoods near() {
    return near;
  }

  @Override
  public Neighbourhoods nearAmong(boolean[] kept) {
    return near.among(kept);
  }

  @Override
  public int[] neighbours(int unit) {
    return near.neighboursOf(unit);
  }
}
