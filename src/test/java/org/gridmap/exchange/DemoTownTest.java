package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.DemoAccounts;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class DemoTownTest {

  private static final Instant NOW = Instant.now();

  /** The newest incident is of 00:04:59: before, that day has none yet. */
  private static final Duration NEWEST_OF_ITS_DAY = Duration.ofMinutes(5);

  @Autowired Imports imports;
  @Autowired Areas areas;
  @Autowired DemoAccounts accounts;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired JurisdictionSettings jurisdiction;

  private DemoTown demo;

  @BeforeEach
  void emptyDatabase() {
    EmptyTables.empty(
        database,
        "area, building, grid, person, incident, demo_town, app_user, base_feature, barrier");
    demo =
        new DemoTown(
            new DemoSettings(true, Path.of("gis-data/demo")),
            imports,
            areas,
            accounts,
            database,
            transaction,
            jurisdiction,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void theTownIsLoadedOnceAndItsNewestIncidentIsOfToday() {
    demo.load();
    long incidents = count("incident");
    demo.load();

    assertThat(incidents).isPositive().isEqualTo(count("incident"));
    assertThat(count("incident where grid_id is null")).isZero();
    Instant newest =
        database
            .sql("select max(reported_at) at from incident")
            .query((row, index) -> row.getTimestamp("at").toInstant())
            .single();
    assertThat(newest).isBeforeOrEqualTo(NOW);
    assertThat(newest.atZone(jurisdiction.zone()).toLocalDate())
        .isEqualTo(NOW.minus(NEWEST_OF_ITS_DAY).atZone(jurisdiction.zone()).toLocalDate());
    assertThat(accounts.list()).hasSize(2);
  }

  @Test
  void incidentsThatACrashLeftOutFollowAtTheNextStart() {
    demo.load();
    EmptyTables.empty(database, "incident");
    database.sql("update demo_town set incidents = false").update();
    demo.load();

    assertThat(count("incident")).isPositive();
  }

  @Test
  void realDataKeepsTheDemoTownAway() {
    new ImportedTown(imports)
        .take(
            ImportKind.AREAS,
            ImportOptions.USUAL.withLevel(AreaLevel.COMMUNITY),
            ImportedTown.square("c-1", 0, 0, 1, 1));
    demo.load();

    assertThat(count("area")).isEqualTo(1);
    assertThat(accounts.list()).isEmpty();
  }

  private long count(String from) {
    return database.sql("select count(*) from " + from).query(Long.class).single();
  }
}
