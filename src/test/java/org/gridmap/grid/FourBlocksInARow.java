package org.gridmap.grid;

import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gridmap.area.Areas;
import org.gridmap.geometry.Outline;
import org.gridmap.platform.Wgs84;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A community of four unit blocks in a row, W X Y Z, with 100, 60, 40 and 100 households, and two
 * grids over two blocks each.
 */
@ServiceTest
public abstract class FourBlocksInARow {

  static final long PLAN = 7;

  @Autowired GridPublication publication;
  @Autowired protected Grids grids;
  @Autowired Areas areas;
  @Autowired protected JdbcClient database;
  @Autowired DataSource source;
  @Autowired TransactionTemplate transaction;

  Town town;
  long community;
  final Map<String, Long> blocks = new TreeMap<>();
  private final Map<String, Integer> households = Map.of("W", 100, "X", 60, "Y", 40, "Z", 100);

  @BeforeEach
  void twoGridsOfTwoBlocksEach() {
    EmptyTables.empty(database, "area, grid, person, grid_publication");
    town = new Town(database);
    community = town.community("110101001001", square(0, 0, 4, 1));
    List<String> names = List.of("W", "X", "Y", "Z");
    for (int i = 0; i < names.size(); i++) {
      blocks.put(names.get(i), block(community, i));
    }
    publish(grid(null, "A-01", "W", "X"), grid(null, "A-02", "Y", "Z"));
  }

  protected Publication publish(PlannedGrid... planned) {
    return publish(revisions(), planned);
  }

  Publication publish(Map<Long, Long> base, PlannedGrid... planned) {
    return transaction.execute(
        status -> publication.publish(new PlannedGrids(PLAN, base, List.of(planned))));
  }

  Map<Long, Long> revisions() {
    return Map.of(community, areas.revisions().get(community));
  }

  /** A grid of named blocks that goes on from the grid with a code, or a new one. */
  protected PlannedGrid grid(String from, String code, String... names) {
    List<Long> ids = List.of(names).stream().map(blocks::get).toList();
    Map<Long, Inflow> inflows = new TreeMap<>();
    int total = 0;
    for (String name : names) {
      int here = households.getOrDefault(name, 0);
      total += here;
      seriesHolding(blocks.get(name))
          .ifPresent(
              series ->
                  inflows.merge(
                      series,
                      new Inflow(series, here, 1),
                      (a, b) -> new Inflow(series, a.households() + b.households(), 2)));
    }
    return new PlannedGrid(
        from == null ? null : grids.get(from).seriesId(),
        code,
        code,
        GridKind.BASIC,
        null,
        community,
        outline(ids),
        total,
        ids,
        List.copyOf(inflows.values()));
  }

  private Optional<Long> seriesHolding(long block) {
    return database
        .sql(
            """
            select g.series_id from grid g join grid_block b on b.grid_id = g.id
            where b.block_id = :block and upper_inf(g.valid)
            """)
        .param("block", block)
        .query(Long.class)
        .optional();
  }

  private MultiPolygon outline(List<Long> ids) {
    List<Geometry> shapes =
        database
            .sql("select st_astext(shape) from block where id in (:ids)")
            .param("ids", ids)
            .query((row, index) -> wkt(row.getString(1)))
            .list();
    return Wgs84.multiPolygon(Outline.of(shapes));
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader(Wgs84.FACTORY).read(text);
    } catch (ParseException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  long block(long communityId, double west) {
    return block(communityId, west, west + 1);
  }

  long block(long communityId, double west, double east) {
    return database
        .sql(
            """
            insert into block (community_id, shape, valid)
            select :community, (st_dump(st_geomfromtext(:wkt, 4326))).geom,
              tstzrange('2020-01-01', null) returning id
            """)
        .param("community", communityId)
        .param("wkt", square(west, 0, east, 1))
        .query(Long.class)
        .single();
  }

  void end(String name) {
    database
        .sql("update block set valid = tstzrange(lower(valid), now()) where id = :id")
        .param("id", blocks.get(name))
        .update();
  }

  Map<String, Long> series() {
    Map<String, Long> series = new TreeMap<>();
    grids.listPublished().forEach(grid -> series.put(grid.code(), grid.seriesId()));
    return series;
  }

  List<String> versions() {
    return database
        .sql("select code || ' ' || count(*) from grid group by code order by 1")
        .query(String.class)
        .list();
  }

  List<String> blocksOf(String grid) {
    List<Long> ids =
        database
            .sql(
                """
                select gb.block_id from grid_block gb join block b on b.id = gb.block_id
                where gb.grid_id = :grid and upper_inf(b.valid)
                """)
            .param("grid", grids.get(grid).id())
            .query(Long.class)
            .list();
    return blocks.entrySet().stream()
        .filter(block -> ids.contains(block.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Which rows there are, and which transaction wrote each. */
  String rows() {
    return database
        .sql(
            """
            select (select string_agg(g.id || ':' || g.xmin, ' ' order by g.id) from grid g) || '; '
              || (select string_agg(b.block_id || ':' || b.xmin, ' ' order by b.block_id)
                  from grid_block b)
            """)
        .query(String.class)
        .single();
  }
}
