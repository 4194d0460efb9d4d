package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.Town.Area;
import org.gridmap.town.Town.Compound;
import org.gridmap.town.Town.Grid;
import org.gridmap.town.Town.Home;
import org.gridmap.town.Town.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Properties that every generated town has, on several seeds and sizes. */
class TownShapeTest {

  private static final List<Town> TOWNS =
      List.of(
          TownMaker.make(1, 1),
          TownMaker.make(2, 2),
          TownMaker.make(3, 5),
          TownMaker.make(-11, 20));

  static Stream<Town> towns() {
    return TOWNS.stream();
  }

  @ParameterizedTest
  @MethodSource("towns")
  void everyShapeIsValid(Town town) {
    List<Geometry> shapes = new ArrayList<>();
    town.areas().forEach(area -> shapes.add(area.boundary()));
    town.grids().forEach(grid -> shapes.add(grid.boundary()));
    town.compounds().forEach(compound -> shapes.add(compound.outline()));
    town.buildings().forEach(home -> shapes.add(home.building().footprint()));
    town.water().forEach(patch -> shapes.add(patch.shape()));
    town.green().forEach(patch -> shapes.add(patch.shape()));
    town.streets().forEach(street -> shapes.add(street.line()));
    town.barriers().forEach(barrier -> shapes.add(barrier.line()));
    assertThat(shapes).allMatch(Geometry::isValid).noneMatch(Geometry::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void communitiesTileTheDistrictWithIdenticalVertices(Town town) {
    Geometry district = town.areas().get(0).boundary();
    tilesExactly(town.communities().stream().map(Area::boundary).toList(), district);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void subdistrictsTileTheDistrictWithIdenticalVertices(Town town) {
    Geometry district = town.areas().get(0).boundary();
    tilesExactly(
        town.areas().stream()
            .filter(area -> area.level() == Level.SUBDISTRICT)
            .map(Area::boundary)
            .toList(),
        district);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void gridsTileEachCommunityWithIdenticalVertices(Town town) {
    for (Area community : town.communities()) {
      tilesExactly(
          gridsOf(town, community).stream().map(Grid::boundary).toList(), community.boundary());
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void gridsAreOnePieceEach(Town town) {
    assertThat(town.grids()).allMatch(grid -> grid.boundary() instanceof Polygon);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void compoundsDoNotOverlap(Town town) {
    Geometry[] outlines = town.compounds().stream().map(Compound::outline).toArray(Geometry[]::new);
    assertThat(CoverageValidator.validate(outlines)).containsOnlyNulls();
  }

  @ParameterizedTest
  @MethodSource("towns")
  void everyBuildingStandsInsideItsOwnGridAndCompound(Town town) {
    Map<Integer, Grid> gridOfCell = new HashMap<>();
    town.grids().forEach(grid -> grid.cells().forEach(cell -> gridOfCell.put(cell.index(), grid)));
    for (Home home : town.buildings()) {
      Polygon footprint = home.building().footprint();
      assertThat(gridOfCell.get(home.cell().index()).boundary().contains(footprint))
          .as(home.code() + " " + home.name())
          .isTrue();
      Compound compound = home.compound();
      assertThat(compound != null && compound.outline().contains(footprint))
          .as(home.code() + " " + home.name())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void buildingsDoNotTouchEachOther(Town town) {
    for (int i = 0; i < town.buildings().size(); i++) {
      Home home = town.buildings().get(i);
      for (int j = i + 1; j < town.buildings().size(); j++) {
        Home other = town.buildings().get(j);
        if (other.compound() == home.compound()) {
          assertThat(home.building().footprint().intersects(other.building().footprint()))
              .as(home.name() + " " + other.name())
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void householdsAddUpFromBuildingsToTheDistrict(Town town) {
    int total = town.buildings().stream().mapToInt(h -> h.building().households()).sum();
    assertThat(town.areas().get(0).households()).isEqualTo(total);
    assertThat(town.households()).isEqualTo(total);
    assertThat(town.grids().stream().mapToInt(Grid::households).sum()).isEqualTo(total);
    assertThat(town.compounds().stream().mapToInt(Compound::households).sum()).isEqualTo(total);
    for (Area community : town.communities()) {
      assertThat(gridsOf(town, community).stream().mapToInt(Grid::households).sum())
          .isEqualTo(community.households());
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void aSchoolGridIsCutOutOfTheBasicOnesAndNamesWhoAnswersForIt(Town town) {
    List<Grid> exclusive =
        town.grids().stream().filter(grid -> grid.kind() == Kind.EXCLUSIVE).toList();
    assertThat(exclusive).isNotEmpty();
    assertThat(exclusive)
        .allSatisfy(
            grid -> {
              assertThat(grid.responsibleUnit()).matches(".*(中学|小学|医院)");
              assertThat(grid.households()).isZero();
            });
    assertThat(town.grids())
        .filteredOn(grid -> grid.kind() == Kind.BASIC)
        .allMatch(grid -> grid.responsibleUnit() == null && grid.households() > 0);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void wallsEndAtTheGates(Town town) {
    List<LineString> walls =
        town.barriers().stream()
            .filter(barrier -> barrier.kind().equals("WALL"))
            .map(Town.Barrier::line)
            .toList();
    assertThat(town.gates())
        .isNotEmpty()
        .allSatisfy(
            gate ->
                assertThat(walls)
                    .as(gate.compound().name())
                    .noneMatch(wall -> wall.distance(gate.point()) < 2e-5));
  }

  private static List<Grid> gridsOf(Town town, Area community) {
    return town.grids().stream()
        .filter(grid -> grid.communityCode().equals(community.code()))
        .toList();
  }

  /** Every edge of the parts occurs once in each direction, or once and on the whole's border. */
  private static void tilesExactly(List<Geometry> parts, Geometry whole) {
    Map<List<Coordinate>, Integer> edges = new HashMap<>();
    parts.forEach(part -> countEdges(part, 1, edges));
    countEdges(whole, -1, edges);
    edges.forEach(
        (edge, count) -> {
          int back = edges.getOrDefault(List.of(edge.get(1), edge.get(0)), 0);
          assertThat(count).as(edge.toString()).isIn(0, 1).isEqualTo(back == 1 ? 1 : 0);
        });
    assertThat(CoverageValidator.validate(parts.toArray(Geometry[]::new))).containsOnlyNulls();
  }

  private static void countEdges(Geometry part, int sign, Map<List<Coordinate>, Integer> edges) {
    for (int i = 0; i < part.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) part.getGeometryN(i);
      countEdges(polygon.getExteriorRing(), true, sign, edges);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        countEdges(polygon.getInteriorRingN(hole), false, sign, edges);
      }
    }
  }

  private static void countEdges(
      LineString ring, boolean shell, int sign, Map<List<Coordinate>, Integer> edges) {
    boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != shell;
    Coordinate[] corners = (turn ? ring.reverse() : ring).getCoordinates();
    for (int i = 1; i < corners.length; i++) {
      edges.merge(List.of(corners[i - 1], corners[i]), sign, Integer::sum);
    }
  }
}
