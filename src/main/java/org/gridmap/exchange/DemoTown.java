package org.gridmap.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.DemoAccounts;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FileDoor;
import org.gridmap.source.SourceFeature;
import org.gridmap.source.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo town into an empty database, after the web server has begun to answer: first the
 * town, then its incidents, each all or nothing; what a crash left out follows at the next start.
 * Times are moved by whole days of the town's calendar, so that the newest incident is of today: on
 * one day every installation shows the same history.
 */
@Component
@ConditionalOnWebApplication
class DemoTown implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoTown.class);

  /** Grids of the town are older than its half year of incidents. */
  private static final Duration OLDER_THAN_INCIDENTS = Duration.ofDays(364);

  private final DemoSettings settings;
  private final Imports imports;
  private final Areas areas;
  private final DemoAccounts accounts;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  DemoTown(
      DemoSettings settings,
      Imports imports,
      Areas areas,
      DemoAccounts accounts,
      JdbcClient database,
      TransactionTemplate transaction,
      JurisdictionSettings jurisdiction,
      Clock clock) {
    this.settings = settings;
    this.imports = imports;
    this.areas = areas;
    this.accounts = accounts;
    this.database = database;
    this.transaction = transaction;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.enabled() && Files.isReadable(file("areas.geojson"))) {
      try {
        load();
      } catch (RuntimeException failure) {
        LOG.error("The demo town could not be loaded; the service goes on without it", failure);
      }
    }
  }

  void load() {
    Instant begun = clock.instant();
    transaction.executeWithoutResult(status -> loadTown());
    transaction.executeWithoutResult(status -> loadIncidents());
    LOG.info("Demo town checked in {}", Duration.between(begun, clock.instant()));
  }

  private void loadTown() {
    if (!database.sql(DemoSql.IS_EMPTY).query(Boolean.class).single()) {
      return;
    }
    int days = daysToShift();
    ImportOptions usual =
        ImportOptions.USUAL.withSince(clock.instant().minus(OLDER_THAN_INCIDENTS));
    take(ImportKind.AREAS, usual, "areas.geojson");
    take(ImportKind.AREAS, usual.withLevel(AreaLevel.COMPOUND), "compounds.geojson");
    take(ImportKind.BUILDINGS, usual, "buildings.geojson");
    take(ImportKind.BARRIERS, usual, "barriers.geojson");
    take(ImportKind.BASE, usual.with("kind", "STREET"), "streets.geojson");
    take(ImportKind.BASE, usual.with("kind", "WATER"), "water.geojson");
    take(ImportKind.BASE, usual.with("kind", "GREEN"), "green.geojson");
    take(ImportKind.GRIDS, usual, "grids.geojson");
    take(ImportKind.WORKERS, usual, "workers.csv");
    database
        .sql(DemoSql.RECORD)
        .param("at", Timestamp.from(clock.instant()))
        .param("days", days)
        .update();
    accounts.create(top().id());
  }

  private void loadIncidents() {
    Optional<Integer> days = database.sql(DemoSql.DAYS_OF_PENDING).query(Integer.class).optional();
    if (days.isPresent()) {
      take(ImportKind.INCIDENTS, ImportOptions.USUAL.withShift(days.get()), "incidents.csv");
      database.sql(DemoSql.COMPLETE).update();
    }
  }

  private void take(ImportKind kind, ImportOptions options, String name) {
    if (!Files.isReadable(file(name))) {
      return;
    }
    try (InputStream bytes = open(name)) {
      ImportReport report = imports.load(kind, options, name, bytes, read -> {});
      if (report.faultCount() > 0) {
        throw new IllegalStateException(name + ": " + report.faults().get(0));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Days from that of the newest incident of the file to today; one less in the first minutes of a
   * day, when that incident is still to come.
   */
  private int daysToShift() {
    Instant newest = null;
    try (FeatureSource rows = FileDoor.open(FeatureFormat.CSV, open("incidents.csv"))) {
      for (SourceFeature row = rows.next(); row != null; row = rows.next()) {
        Object text = row.properties().get("reported_at");
        Instant time =
            text == null ? null : Times.parse(text.toString(), jurisdiction.zone()).orElse(null);
        newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
      }
    } catch (IOException none) {
      return 0;
    }
    return newest == null ? 0 : daysBetween(newest, clock.instant());
  }

  private int daysBetween(Instant newest, Instant now) {
    ZonedDateTime last = newest.atZone(jurisdiction.zone());
    LocalDate today = now.atZone(jurisdiction.zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(last.toLocalDate(), today);
    return Math.toIntExact(last.plusDays(days).toInstant().isAfter(now) ? days - 1 : days);
  }

  private Area top() {
    for (AreaLevel level : AreaLevel.values()) {
      Optional<Area> first = areas.list(level).stream().findFirst();
      if (first.isPresent()) {
        return first.get();
      }
    }
    throw new IllegalStateException("the demo town has no areas");
  }

  private InputStream open(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file(name)), 1 << 16);
  }

  private Path file(String name) {
    return settings.folder().resolve(name);
  }
}
