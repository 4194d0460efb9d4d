package org.gridmap.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A grid that was replaced at noon of 1 March 2026, Beijing time. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridsOfADayTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;

  private Desk desk;

  @BeforeAll
  void oneGridReplacedByAnother() {
    Town town = new Town(database);
    long top = town.area("CITY", "110100", null, null);
    long community = town.community("110101001001", square(0, 0, 1, 1));
    valid(
        town.grid("A-01", community, square(0, 0, 1, 1)), "[2020-01-01,2026-03-01T12:00:00+08:00)");
    valid(town.grid("A-02", community, square(0, 0, 1, 1)), "[2026-03-01T12:00:00+08:00,)");
    users.add("planner", "planner", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, top)));
    desk = new Desk(client, "planner");
  }

  @Test
  void aDayMeansItsBeginningInTheJurisdiction() {
    assertThat(codes("?at=2026-03-01")).containsExactly("A-01");
    assertThat(codes("?at=2026-03-02")).containsExactly("A-02");
  }

  @Test
  void aMomentMeansItself() {
    assertThat(codes("?at=2026-03-01T04:00:00Z")).containsExactly("A-02");
    assertThat(codes("?at=2026-03-01T03:59:59Z")).containsExactly("A-01");
  }

  @Test
  void withoutAMomentTodaysGridsAreListed() {
    assertThat(codes("")).containsExactly("A-02");
  }

  @Test
  void aDayThatIsNoneIsABadRequest() {
    assertThat(desk.get("/api/v1/grids?at=2026-02-30").getStatus().value()).isEqualTo(400);
  }

  private void valid(long grid, String range) {
    database
        .sql("update grid set valid = cast(:range as tstzrange) where id = :id")
        .param("range", range)
        .param("id", grid)
        .update();
  }

  private List<String> codes(String query) {
    List<String> codes = new ArrayList<>();
    desk.get("/api/v1/grids" + query)
        .getResponseBody()
        .get("items")
        .forEach(grid -> codes.add(grid.get("code").asString()));
    return codes;
  }
}
