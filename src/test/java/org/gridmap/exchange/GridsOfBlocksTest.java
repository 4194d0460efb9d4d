package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridmap.area.AreaLevel;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two communities side by side, three buildings, a road across: grids become unions of blocks. */
@ServiceTest
class GridsOfBlocksTest {

  private static final String WEST = "0 0, 0.004 0, 0.004 0.004, 0 0.004, 0 0";
  private static final String EAST = "0.004 0, 0.008 0, 0.008 0.004, 0.004 0.004, 0.004 0";

  @Autowired Imports imports;
  @Autowired JdbcClient database;

  @BeforeEach
  void twoCommunities() {
    EmptyTables.empty(database, "area, building, barrier, grid, block");
    load(
        ImportKind.AREAS,
        ImportOptions.USUAL.withLevel(AreaLevel.COMMUNITY),
        polygon("W", WEST, ""),
        polygon("E", EAST, ""));
    load(
        ImportKind.BUILDINGS,
        ImportOptions.USUAL,
        polygon("b1", square(0.001, 0.001), ", \"households\": 30"),
        polygon("b2", square(0.001, 0.003), ", \"households\": 40"),
        polygon("b3", square(0.0035, 0.0035), ", \"households\": 50"),
        polygon("b4", square(0.006, 0.002), ", \"households\": 60"));
    load(
        ImportKind.BARRIERS,
        ImportOptions.USUAL.with("kind", "ROAD"),
        feature("LineString", "road", "[" + ring("-0.001 0.002, 0.009 0.0021") + "]", ""));
  }

  private void publishGrids() {
    load(
        ImportKind.GRIDS,
        ImportOptions.USUAL,
        polygon("G1", "0 0, 0.004 0, 0.004 0.0019, 0 0.0025, 0 0", ", \"community_code\": \"W\""),
        polygon(
            "G2",
            "0 0.0025, 0.004 0.0019, 0.004 0.004, 0 0.004, 0 0.0025",
            ", \"community_code\": \"W\""),
        polygon("G3", EAST, ", \"community_code\": \"E\""));
  }

  @Test
  void blocksTileTheirCommunity() {
    publishGrids();

    assertThat(
            texts(
                """
                select a.code from area a
                where a.level = 'COMMUNITY'
                  and st_area(st_symdifference(a.boundary,
                      (select st_union(shape) from block b where b.community_id = a.id))) > 1e-18
                """))
        .isEmpty();
    assertThat(
            texts(
                """
                select one.id::text from block one join block other
                  on one.id < other.id and one.shape && other.shape
                where st_area(st_intersection(one.shape, other.shape)) > 1e-18
                """))
        .isEmpty();
  }

  @Test
  void aGridIsExactlyTheUnionOfItsBlocks() {
    publishGrids();

    assertThat(
            texts(
                """
                select g.code from grid g
                where not st_equals(g.boundary, (
                  select st_union(b.shape) from grid_block gb join block b on b.id = gb.block_id
                  where gb.grid_id = g.id))
                """))
        .isEmpty();
  }

  @Test
  void neighboursShareEveryVertexAlsoAcrossTheCommunityBorder() {
    publishGrids();

    assertThat(edges().values()).allMatch(count -> count <= 2);
    assertThat(
            texts(
                """
                select st_length(st_intersection(st_boundary(w.boundary), st_boundary(e.boundary)))::text
                from area w, area e where w.code = 'W' and e.code = 'E'
                """))
        .containsExactly("0.004");
  }

  @Test
  void everyBuildingHasOneBlockAndItsBlockOneGrid() {
    publishGrids();

    assertThat(
            texts(
                """
                select bu.code || ' ' || g.code
                from building bu
                join block b on b.building_id = bu.id and upper_inf(b.valid)
                join grid_block gb on gb.block_id = b.id
                join grid g on g.id = gb.grid_id and upper_inf(g.valid)
                order by 1
                """))
        .containsExactly("b1 G1", "b2 G2", "b3 G2", "b4 G3");
  }

  @Test
  void theSameGridsAgainChangeNothing() {
    publishGrids();
    List<String> before = texts("select id::text from block order by id");

    publishGrids();

    assertThat(texts("select id::text from block order by id")).isEqualTo(before);
    assertThat(texts("select code from grid order by id")).containsExactly("G1", "G2", "G3");
  }

  @Test
  void aNewBorderCutsBlocksAndPiecesKnowWhereTheyComeFrom() {
    publishGrids();
    int before = texts("select id::text from block where upper_inf(valid)").size();

    load(
        ImportKind.GRIDS,
        ImportOptions.USUAL,
        polygon(
            "G3",
            "0.004 0, 0.0065 0, 0.0065 0.004, 0.004 0.004, 0.004 0",
            ", \"community_code\": \"E\""),
        polygon(
            "G4",
            "0.0065 0, 0.008 0, 0.008 0.004, 0.0065 0.004, 0.0065 0",
            ", \"community_code\": \"E\""));

    assertThat(texts("select id::text from block where upper_inf(valid)"))
        .hasSizeGreaterThan(before);
    assertThat(texts("select id::text from block where parent_id is not null")).isNotEmpty();
    assertThat(
            texts(
                """
                select p.id::text from block b join block p on p.id = b.parent_id
                where upper_inf(p.valid) or not st_coveredby(st_pointonsurface(b.shape), p.shape)
                """))
        .isEmpty();
    aGridIsStillTheUnionOfItsBlocks();
  }

  private void aGridIsStillTheUnionOfItsBlocks() {
    assertThat(
            texts(
                """
                select g.code from grid g where upper_inf(g.valid)
                  and not st_equals(g.boundary, (
                    select st_union(b.shape) from grid_block gb join block b on b.id = gb.block_id
                    where gb.grid_id = g.id and upper_inf(b.valid)))
                """))
        .isEmpty();
  }

  /** How often each undirected edge occurs among the valid blocks. */
  private Map<String, Long> edges() {
    return texts(
            """
            select least(a, b) || ' ' || greatest(a, b) from (
              select st_astext(st_startpoint(s.geom)) a, st_astext(st_endpoint(s.geom)) b
              from block, st_dumpsegments(shape) s where upper_inf(valid)) edge
            """)
        .stream()
        .collect(Collectors.groupingBy(edge -> edge, Collectors.counting()));
  }

  private List<String> texts(String sql) {
    return database.sql(sql).query(String.class).list();
  }

  private void load(ImportKind kind, ImportOptions options, String... features) {
    String collection =
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
    ImportReport report =
        imports.run(
            kind,
            options,
            "test.geojson",
            new ByteArrayInputStream(collection.getBytes(StandardCharsets.UTF_8)),
            read -> {});
    assertThat(report.faults()).isEmpty();
  }

  private static String square(double lon, double lat) {
    double half = 0.0002;
    return Stream.of(
            new double[] {lon - half, lat - half},
            new double[] {lon + half, lat - half},
            new double[] {lon + half, lat + half},
            new double[] {lon - half, lat + half},
            new double[] {lon - half, lat - half})
        .map(p -> p[0] + " " + p[1])
        .collect(Collectors.joining(", "));
  }

  private static String polygon(String code, String ring, String more) {
    return feature("Polygon", code, "[[" + ring(ring) + "]]", more);
  }

  private static String ring(String pairs) {
    List<String> positions = new ArrayList<>();
    for (String pair : pairs.split(", ")) {
      positions.add("[" + pair.replace(" ", ", ") + "]");
    }
    return String.join(", ", positions);
  }

  private static String feature(String type, String code, String coordinates, String more) {
    return """
        {"type": "Feature", "properties": {"code": "%s", "name": "%s"%s},
         "geometry": {"type": "%s", "coordinates": %s}}
        """
        .formatted(code, code, more, type, coordinates);
  }
}
