package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.GridDraft.Kind;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Makes a town: streets, uses, lots, buildings, then communities, grids, codes and names. */
final class TownMaker {

  /** The largest town: as many communities as a city of 650,000 households has. */
  static final int MOST_COMMUNITIES = 264;

  private static final List<LandUse> EXCLUSIVE_USES =
      List.of(LandUse.MIDDLE_SCHOOL, LandUse.PRIMARY_SCHOOL, LandUse.HOSPITAL, LandUse.MALL);

  private TownMaker() {}

  /**
   * @param seed any number; the same seed gives the same town
   * @param communities 1 … {@link #MOST_COMMUNITIES}
   */
  static Town make(long seed, int communities) {
    if (communities < 1 || communities > MOST_COMMUNITIES) {
      throw new IllegalArgumentException(
          "A town has 1 to " + MOST_COMMUNITIES + " communities, not " + communities);
    }
    Dice dice = new Dice(seed);
    double urbanity = Math.min(1, StrictMath.log(1 + communities / 8.0) / StrictMath.log(34));
    StreetPlan plan = new StreetPlan(dice.branch("streets", 0), fields(communities));
    Terrain terrain = new Terrain(dice.branch("terrain", 0), plan.board(), plan.riverY());
    List<Quarter> quarters =
        new Zoning(dice.branch("zoning", 0), communities, plan.board(), plan.riverY(), urbanity)
            .zone(plan.grounds());
    List<Lot> lots = new Parcelling(dice.branch("lots", 0), plan.streets()).parcel(quarters);
    GeometryFactory geometries = new GeometryFactory(new PrecisionModel(), 4326);
    Construction site =
        new Construction(dice.branch("buildings", 0), new Footprint(terrain, geometries));
    lots.forEach(site::build);
    Division division =
        new Division(dice.branch("division", 0), quarters, site.cells(), plan.streets());
    int[] community = division.communities(communities);
    int[] subdistrict = division.subdistricts(community, communities);
    List<List<GridDraft>> grids = grids(division, community, communities, site.cells());
    BoardLines lines = new BoardLines(terrain, geometries);
    site.cells().forEach(cell -> lines.add(cell.ground()));
    lots.forEach(lot -> lines.add(lot.enclosure()));
    Registry registry = new Registry(dice.branch("names", 0), lines);
    registry.register(grids, subdistrict);
    Landscape landscape = new Landscape(dice.branch("landscape", 0), terrain, lines, geometries);
    landscape.draw(plan, lots, site, registry);
    return new Town(
        seed,
        terrain,
        registry.areas(),
        registry.compounds(),
        registry.buildings(),
        registry.grids(),
        landscape.streets(),
        landscape.water(),
        landscape.green(),
        landscape.barriers(),
        landscape.gates(),
        new Staff(dice.branch("staff", 0)).hire(registry.communities(), registry.grids()));
  }

  /** Middle schools are exclusive grids; where none can be cut out, other institutions are. */
  private static List<List<GridDraft>> grids(
      Division division, int[] community, int communities, List<Cell> cells) {
    List<List<GridDraft>> grids = new ArrayList<>();
    for (LandUse exclusive : EXCLUSIVE_USES) {
      grids.clear();
      for (int number = 0; number < communities; number++) {
        grids.add(division.grids(cellsOf(number, community, cells), exclusive));
      }
      if (grids.stream().flatMap(List::stream).anyMatch(grid -> grid.kind() == Kind.EXCLUSIVE)) {
        break;
      }
    }
    return grids;
  }

  private static int fields(int communities) {
    return Math.max(3, (int) StrictMath.rint(communities * 1.1 + 0.4));
  }

  private static List<Cell> cellsOf(int number, int[] community, List<Cell> cells) {
    return cells.stream()
        .filter(cell -> community[cell.lot().quarter().index()] == number)
        .toList();
  }
}
