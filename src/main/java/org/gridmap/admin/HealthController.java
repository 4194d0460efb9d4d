package org.gridmap.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridmap.area.Areas;
import org.gridmap.platform.DatabaseNotifications;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the service is, for administrators: numbers that tell when somebody must look. */
@RestController
class HealthController {

  private static final String DATABASE =
      """
      select
        (select count(*) from pg_stat_activity
           where datname = current_database() and application_name = :instance) as instances,
        pg_database_size(current_database()) as bytes,
        (select count(*) from outbox where next_try_at is not null) as waiting,
        (select count(*) from outbox where next_try_at is null and sent_at is null) as given_up,
        (select count(*) from incident where open) as open_incidents,
        (select count(*) from incident where open and grid_id is null) as unassigned
      """;

  private final JdbcClient database;
  private final Areas areas;
  private final Instant since;

  HealthController(JdbcClient database, Areas areas, ApplicationContext context) {
    this.database = database;
    this.areas = areas;
    this.since = Instant.ofEpochMilli(context.getStartupDate());
  }

  /**
   * How the service is.
   *
   * @param since when this instance started
   * @param instances how many instances hear from the database, this one included
   * @param revision publications of grids so far, all communities together
   * @param queues what waits for somebody or something
   * @param disk where this instance keeps its files
   */
  record Health(
      Instant since,
      int instances,
      long revision,
      List<Queue> queues,
      Space database,
      @Nullable Space disk) {}

  /** How many wait in a queue. */
  record Queue(Kind kind, long waiting) {}

  /** What waits. */
  enum Kind {
    MESSAGES_WAITING,
    MESSAGES_GIVEN_UP,
    OPEN_INCIDENTS,
    INCIDENTS_WITHOUT_GRID
  }

  /**
   * Bytes.
   *
   * @param free absent: not known here
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Space(long used, @Nullable Long free) {}

  private record Counted(
      int instances, long bytes, long waiting, long givenUp, long openIncidents, long unassigned) {}

  @GetMapping("/api/v1/admin/health")
  Health health() {
    Counted counted =
        database
            .sql(DATABASE)
            .param("instance", DatabaseNotifications.INSTANCE)
            .query(Counted.class)
            .single();
    long revision = areas.revisions().values().stream().mapToLong(Long::longValue).sum();
    return new Health(
        since,
        counted.instances(),
        revision,
        List.of(
            new Queue(Kind.MESSAGES_WAITING, counted.waiting()),
            new Queue(Kind.MESSAGES_GIVEN_UP, counted.givenUp()),
            new Queue(Kind.OPEN_INCIDENTS, counted.openIncidents()),
            new Queue(Kind.INCIDENTS_WITHOUT_GRID, counted.unassigned())),
        new Space(counted.bytes(), null),
        disk());
  }

  private static Space disk() {
    try {
      FileStore store = Files.getFileStore(Path.of("").toAbsolutePath());
      return new Space(store.getTotalSpace() - store.getUsableSpace(), store.getUsableSpace());
    } catch (IOException unreadable) {
      throw new Problem(RequestProblem.NOT_FOUND).with("disk", unreadable.getMessage());
    }
  }
}
