package org.gridmap.plan;

import static org.gridmap.testing.Town.square;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.block.Blocks;
import org.gridmap.block.GroundBlock;
import org.gridmap.geometry.Outline;
import org.gridmap.grid.GridGround;
import org.gridmap.grid.GridIntake;
import org.gridmap.grid.GridKind;
import org.gridmap.grid.NewGrid;
import org.gridmap.platform.Wgs84;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.Town;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A street with two communities side by side. Each is six units wide and four high, with one
 * building of 50 households in every unit: W-x-y in the west, E-x-y in the east. The west has two
 * published grids of 600 households, left and right; the east has none.
 */
public final class PaperTown {

  public static final String STREET = "110101001";
  public static final String WEST = "110101001001";
  public static final String EAST = "110101001002";

  public final long street;
  public final long west;
  public final long east;

  private final JdbcClient database;

  public PaperTown(
      JdbcClient database,
      TransactionTemplate transaction,
      Blocks blocks,
      GridIntake grids,
      Users users) {
    this.database = database;
    Town town = new Town(database);
    street = town.area("SUBDISTRICT", STREET, null, null);
    west = town.area("COMMUNITY", WEST, street, square(0, 0, 6, 4));
    east = town.area("COMMUNITY", EAST, street, square(6, 0, 12, 4));
    for (int x = 0; x < 12; x++) {
      for (int y = 0; y < 4; y++) {
        String code = (x < 6 ? "W-" + x : "E-" + (x - 6)) + "-" + y;
        String footprint = square(x + 0.3, y + 0.3, x + 0.7, y + 0.7);
        town.building(code, x < 6 ? west : east, footprint, 50);
      }
    }
    transaction.executeWithoutResult(status -> publish(blocks, grids));
    users.add("planner", "planner", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, null)));
    users.add("second", "second", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, street)));
    users.add("eastern", "eastern", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, east)));
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
  }

  private void publish(Blocks blocks, GridIntake grids) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    List<GroundBlock> all = blocks.cut(Set.of(west), Wgs84.FACTORY.createGeometryCollection(), at);
    Map<String, List<GroundBlock>> halves = new TreeMap<>();
    for (GroundBlock block : all) {
      boolean left = block.shape().getInteriorPoint().getX() < Town.lon(3);
      halves.computeIfAbsent(WEST + (left ? "001" : "002"), c -> new ArrayList<>()).add(block);
    }
    List<NewGrid> published = new ArrayList<>();
    List<GridGround> grounds = new ArrayList<>();
    halves.forEach(
        (code, ground) -> {
          MultiPolygon outline =
              Wgs84.multiPolygon(Outline.of(ground.stream().map(GroundBlock::shape).toList()));
          published.add(new NewGrid(code, code, GridKind.BASIC, west, null, 600, outline));
          grounds.add(new GridGround(code, outline, ground.stream().map(GroundBlock::id).toList()));
        });
    grids.store(published, at, at);
    grids.compose(grounds);
  }

  /** The key of a published grid of the west: 1 is the left one, 2 the right one. */
  public String key(int number) {
    return "s"
        + database
            .sql("select series_id from grid where code = :code")
            .param("code", WEST + "%03d".formatted(number))
            .query(Long.class)
            .single();
  }

  /** The published block of a building. */
  public long block(String building) {
    return database
        .sql(
            """
            select k.id from block k join building b on b.id = k.building_id
            where b.code = :code and upper_inf(k.valid)
            """)
        .param("code", building)
        .query(Long.class)
        .single();
  }
}
