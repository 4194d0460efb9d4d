package org.gridmap.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridmap.area.Areas;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridsTest {

  @Autowired Grids grids;
  @Autowired Areas areas;
  @Autowired JdbcClient database;
  @Autowired DataSource source;
  @Autowired TransactionTemplate transaction;

  private long community;

  @BeforeAll
  void twoGridsAndOneThatIsOver() {
    Town town = new Town(database);
    community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    town.grid("A-01", community, square(0, 0, 1, 1));
    long old = town.grid("A-00", community, square(0, 0, 2, 1));
    database
        .sql("update grid set valid = tstzrange('2019-01-01', '2020-01-01') where id = :id")
        .param("id", old)
        .update();
  }

  @Test
  void onlyGridsThatAreValidNowAreListed() {
    assertThat(grids.listPublished()).extracting(Grid::code).containsExactly("A-01", "A-02");
  }

  @Test
  void earlierGridsAreListedForTheirTime() {
    assertThat(grids.listPublished(Instant.parse("2019-06-01T00:00:00Z")))
        .extracting(Grid::code)
        .containsExactly("A-00");
  }

  @Test
  void aPublicationIsCountedAndToldToOtherInstances() throws Exception {
    try (Connection other = source.getConnection()) {
      other.createStatement().execute("listen " + GridsPublished.CHANNEL);
      Map<Long, Long> before = areas.revisions();
      transaction.executeWithoutResult(t -> grids.announce(List.of(community)));

      assertThat(areas.revisions().get(community)).isEqualTo(before.get(community) + 1);
      assertThat(other.unwrap(PGConnection.class).getNotifications(5000))
          .extracting(PGNotification::getParameter)
          .containsExactly(String.valueOf(community));
      other.createStatement().execute("unlisten *");
    }
  }
}
