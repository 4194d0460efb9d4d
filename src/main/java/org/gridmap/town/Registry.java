package org.gridmap.town;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.Town.Area;
import org.gridmap.town.Town.Compound;
import org.gridmap.town.Town.Grid;
import org.gridmap.town.Town.Home;
import org.gridmap.town.Town.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Gives codes and names, north to south and west to east: district 6 digits, subdistrict 9,
 * community 12, grid 15 (community and three digits), building 17 (community and five). The county
 * 970103 does not exist: no Chinese area code begins with 9.
 */
final class Registry {

  static final String DISTRICT_CODE = "970103";

  private final CellShapes shapes;
  private final Words words;
  private final List<Area> areas = new ArrayList<>();
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Home> buildings = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Naming naming;

  private record Draft(List<GridDraft> grids, Geometry boundary) {

    List<Cell> cells() {
      return grids.stream().flatMap(grid -> grid.cells().stream()).toList();
    }
  }

  Registry(Dice dice, BoardLines lines) {
    shapes = new CellShapes(lines);
    words = new Words(dice);
    naming = new Naming(words, dice);
  }

  void register(List<List<GridDraft>> gridsOfCommunity, int[] subdistrictOfCommunity) {
    TreeMap<Integer, List<Draft>> groups = new TreeMap<>();
    for (int number = 0; number < gridsOfCommunity.size(); number++) {
      List<GridDraft> drafts = gridsOfCommunity.get(number);
      List<Cell> cells = drafts.stream().flatMap(grid -> grid.cells().stream()).toList();
      groups
          .computeIfAbsent(subdistrictOfCommunity[number], key -> new ArrayList<>())
          .add(new Draft(drafts, shapes.union(cells)));
    }
    List<List<Draft>> ordered =
        ReadingOrder.sort(
            List.copyOf(groups.values()), group -> centre(shapes.union(cellsOf(group))));
    List<Cell> all = ordered.stream().flatMap(group -> cellsOf(group).stream()).toList();
    areas.add(
        new Area(
            DISTRICT_CODE, Words.DISTRICT, Level.DISTRICT, null, homes(all), shapes.union(all)));
    List<Area> communities = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      registerSubdistrict(code(DISTRICT_CODE, i + 1, 3), ordered.get(i), communities);
    }
    areas.addAll(communities);
  }

  private static List<Cell> cellsOf(List<Draft> group) {
    return group.stream().flatMap(draft -> draft.cells().stream()).toList();
  }

  private static int homes(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::households).sum();
  }

  private static Coordinate centre(Geometry shape) {
    return shape.getCentroid().getCoordinate();
  }

  static String code(String parent, int number, int digits) {
    return parent + String.format(ROOT, "%0" + digits + "d", number);
  }

  private void registerSubdistrict(String code, List<Draft> group, List<Area> communities) {
    List<Cell> cells = cellsOf(group);
    Area subdistrict =
        new Area(
            code,
            words.place() + "街道",
            Level.SUBDISTRICT,
            DISTRICT_CODE,
            homes(cells),
            shapes.union(cells));
    areas.add(subdistrict);
    naming.enterSubdistrict(subdistrict.name());
    List<Draft> ordered = ReadingOrder.sort(group, draft -> centre(draft.boundary));
    for (int i = 0; i < ordered.size(); i++) {
      Draft draft = ordered.get(i);
      String place = words.place();
      Area community =
          new Area(
              code(code, i + 1, 3),
              place + "社区",
              Level.COMMUNITY,
              code,
              homes(draft.cells()),
              draft.boundary);
      communities.add(community);
      List<Compound> own = registerCompounds(community, place, draft.cells());
      registerBuildings(community, own, draft.cells());
      registerGrids(community, own, draft.grids);
    }
  }

  private List<Compound> registerCompounds(Area community, String place, List<Cell> cells) {
    TreeMap<Integer, Lot> lots = new TreeMap<>();
    for (Cell cell : cells) {
      if (cell.lot().isCompound() || cell.lot().use().isInstitution()) {
        lots.put(cell.lot().index(), cell.lot());
      }
    }
    List<Compound> own = new ArrayList<>();
    for (Lot lot :
        ReadingOrder.sort(List.copyOf(lots.values()), lot -> centre(shapes.outline(lot)))) {
      int households =
          cells.stream().filter(cell -> cell.lot() == lot).mapToInt(Cell::households).sum();
      own.add(
          new Compound(
              code(community.code() + "C", own.size() + 1, 3),
              naming.lot(lot, place),
              community.code(),
              lot,
              households,
              shapes.outline(lot)));
    }
    compounds.addAll(own);
    return own;
  }

  private void registerBuildings(Area community, List<Compound> own, List<Cell> cells) {
    int number = 0;
    naming.enterCommunity(community.name(), cells);
    for (Compound compound : own) {
      record Standing(Cell cell, Building building) {}
      List<Standing> standing = new ArrayList<>();
      for (Cell cell : cells) {
        if (cell.lot() == compound.lot()) {
          cell.buildings().forEach(building -> standing.add(new Standing(cell, building)));
        }
      }
      naming.enterCompound(compound);
      for (Standing one : ReadingOrder.sort(standing, item -> centre(item.building.footprint()))) {
        number++;
        Building building = naming.settle(one.building);
        buildings.add(
            new Home(
                buildings.size(),
                code(community.code(), number, 5),
                naming.building(building),
                community.code(),
                compound,
                one.cell,
                building));
      }
    }
  }

  private void registerGrids(Area community, List<Compound> own, List<GridDraft> drafts) {
    List<GridDraft> ordered =
        ReadingOrder.sort(drafts, draft -> centre(shapes.union(draft.cells())));
    int basic = 0;
    for (int i = 0; i < ordered.size(); i++) {
      GridDraft draft = ordered.get(i);
      String unit = draft.kind() == Kind.EXCLUSIVE ? unitOf(draft, own) : null;
      String name =
          unit == null ? community.name() + "第" + Words.numeral(++basic) + "网格" : unit + "专属网格";
      grids.add(
          new Grid(
              code(community.code(), i + 1, 3),
              name,
              draft.kind(),
              community.code(),
              draft.cells(),
              draft.households(),
              shapes.union(draft.cells()),
              unit));
    }
  }

  private static String unitOf(GridDraft draft, List<Compound> own) {
    return own.stream()
        .filter(compound -> compound.lot() == draft.cells().get(0).lot())
        .map(Compound::name)
        .findFirst()
        .orElseThrow();
  }

  List<Area> areas() {
    return List.copyOf(areas);
  }

  List<Area> communities() {
    return areas.stream().filter(area -> area.level() == Level.COMMUNITY).toList();
  }

  List<Compound> compounds() {
    return List.copyOf(compounds);
  }

  List<Home> buildings() {
    return List.copyOf(buildings);
  }

  List<Grid> grids() {
    return List.copyOf(grids);
  }

  Words words() {
    return words;
  }
}
