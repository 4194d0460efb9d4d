package org.gridmap.hotspot.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.grid.Grid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The grids valid at one moment as units of counting, numbered by code, with the households that
 * live in each today. Immutable, except for the bordering grids, which are found when first asked
 * for.
 */
public final class GridSet {

  private static final double SQUARE_METRES_PER_KM2 = 1e6;

  private final CityGround ground;
  private final List<Grid> grids;
  private final Locator locator;
  private final int[] unitOfSlot;
  private final double[] households;
  private final double[] areaKm2;
  private final int[] community;
  private final Coordinate[] innerPoints;
  private int @Nullable [][] bordering;

  /**
   * Counts the households of each grid.
   *
   * @param grids by code
   */
  GridSet(CityGround ground, List<Grid> grids) {
    this.ground = ground;
    this.grids = grids;
    this.locator =
        Locator.compile(
            grids.stream().map(g -> new CodedPolygon(g.code(), g.boundary())).toList(),
            Overlaps.ALLOW);
    Map<String, Integer> numbers = new HashMap<>();
    this.areaKm2 = new double[grids.size()];
    this.community = new int[grids.size()];
    this.innerPoints = new Coordinate[grids.size()];
    for (int unit = 0; unit < grids.size(); unit++) {
      Grid grid = grids.get(unit);
      numbers.put(grid.code(), unit);
      Geometry metres = ground.plane().plane().toMetres(grid.boundary());
      areaKm2[unit] = metres.getArea() / SQUARE_METRES_PER_KM2;
      innerPoints[unit] = grid.boundary().getInteriorPoint().getCoordinate();
      community[unit] = ground.number(grid.communityId());
    }
    this.unitOfSlot = new int[locator.size()];
    for (int slot = 0; slot < unitOfSlot.length; slot++) {
      unitOfSlot[slot] = numbers.get(locator.code(slot));
    }
    this.households = countHouseholds();
  }

  private double[] countHouseholds() {
    Homes homes = ground.homes();
    int[] units = new int[homes.count()];
    locate(homes.lons(), homes.lats(), units);
    double[] sums = new double[grids.size()];
    for (int home = 0; home < units.length; home++) {
      if (units[home] >= 0) {
        sums[units[home]] += homes.households(home);
      }
    }
    return sums;
  }

  /** Finds the grids of many places, −1 for none; on a shared border the lowest code. */
  public void locate(double[] lons, double[] lats, int[] units) {
    locator.locate(lons, lats, units);
    for (int at = 0; at < lons.length; at++) {
      units[at] = units[at] == Locator.NOWHERE ? CityGround.NOWHERE : unitOfSlot[units[at]];
    }
  }

  public CityGround ground() {
    return ground;
  }

  public int count() {
    return grids.size();
  }

  public Grid grid(int unit) {
    return grids.get(unit);
  }

  public double households(int unit) {
    return households[unit];
  }

  public double areaKm2(int unit) {
    return areaKm2[unit];
  }

  /** Number of the community a grid belongs to. */
  public int community(int unit) {
    return community[unit];
  }

  /** A point inside a grid. */
  public Coordinate innerPoint(int unit) {
    return innerPoints[unit];
  }

  /**
   * For each grid the numbers of those that share a stretch of border with it, not only a corner.
   */
  public synchronized int[][] bordering() {
    int[][] found = bordering;
    if (found == null) {
      found = SharedBorders.of(grids.stream().map(Grid::boundary).toList(), ground.plane().plane());
      bordering = found;
    }
    return found;
  }
}
