package org.gridmap.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grids;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Grids are published while many threads ask. Four communities of four rows with ten grids each; a
 * publication moves one border between two grids of a row.
 */
@ServiceTest
class PublicationsUnderLoadTest {

  private static final int COMMUNITIES = 4;
  private static final int ROWS = 4;
  private static final int COLUMNS = 10;
  private static final int READERS = 8;
  private static final int PUBLICATIONS = 20;
  private static final int ANSWERS_BETWEEN = 300;

  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Areas areas;
  @Autowired Assignments assignments;

  private final long[] communities = new long[COMMUNITIES];

  /** What is true in a community at a revision: written before the publication commits. */
  private final Map<Revision, Ground> truth = new ConcurrentHashMap<>();

  private final AtomicLong answers = new AtomicLong();
  private volatile boolean over;

  private record Revision(long community, long number) {}

  /** East borders of the grids of each row, in units of the paper town. */
  private record Ground(int community, double[][] east) {

    double west(int row, int column) {
      return column == 0 ? COLUMNS * community : east[row][column - 1];
    }

    String codeAt(double lon, double lat) {
      String lowest = null;
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          boolean covers =
              lat >= lat(row)
                  && lat <= lat(row + 1)
                  && lon >= lon(west(row, column))
                  && lon <= lon(east[row][column]);
          String code = code(community, row, column);
          if (covers && (lowest == null || code.compareTo(lowest) < 0)) {
            lowest = code;
          }
        }
      }
      return lowest;
    }

    String shape(int row, int column) {
      return square(west(row, column), row, east[row][column], row + 1);
    }

    Ground withBorder(int row, int column, double place) {
      double[][] moved = new double[ROWS][];
      for (int i = 0; i < ROWS; i++) {
        moved[i] = east[i].clone();
      }
      moved[row][column] = place;
      return new Ground(community, moved);
    }
  }

  @BeforeEach
  void aTownOfPaper() {
    Town town = new Town(database);
    for (int i = 0; i < COMMUNITIES; i++) {
      double west = COLUMNS * i;
      communities[i] = town.community("11010100100" + i, square(west, 0, west + COLUMNS, ROWS));
      double[][] east = new double[ROWS][COLUMNS];
      Ground ground = new Ground(i, east);
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          east[row][column] = west + column + 1;
          town.grid(code(i, row, column), communities[i], ground.shape(row, column));
        }
      }
      int community = i;
      transaction.executeWithoutResult(status -> announce(community, ground));
    }
  }

  @Test
  void everyAnswerIsThatOfTheRevisionItCarries() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        SplittableRandom random = new SplittableRandom(i);
        reading.add(readers.submit(() -> read(random)));
      }
      SplittableRandom random = new SplittableRandom(99);
      for (int i = 0; i < PUBLICATIONS; i++) {
        long revision = publish(i % COMMUNITIES, random);
        assertThat(ask(i % COMMUNITIES, random).revision()).isGreaterThanOrEqualTo(revision);
        waitForAnswers(reading);
      }
      over = true;
      for (Future<?> reader : reading) {
        reader.get();
      }
    } finally {
      over = true;
      readers.shutdownNow();
    }
    assertThat(answers.get()).isGreaterThan(PUBLICATIONS * ANSWERS_BETWEEN);
  }

  private void read(SplittableRandom random) {
    long[] newest = new long[COMMUNITIES];
    while (!over) {
      int community = random.nextInt(COMMUNITIES);
      long revision = ask(community, random).revision();
      assertThat(revision).isGreaterThanOrEqualTo(newest[community]);
      newest[community] = revision;
      answers.incrementAndGet();
    }
  }

  /** Asks for a point in a community, often on a border that exists or existed. */
  private Placement ask(int community, SplittableRandom random) {
    double x = COLUMNS * community + 0.05 + 0.1 * random.nextInt(99);
    double y = random.nextInt(3) == 0 ? random.nextInt(1, ROWS) : ROWS * random.nextDouble();
    Placement placement = assignments.locate(Pin.of(lon(x), lat(y), null, null));

    Ground ground = truth.get(new Revision(communities[community], placement.revision()));
    assertThat(placement.grid().code())
        .as("%s %s at revision %s", x, y, placement.revision())
        .isEqualTo(ground.codeAt(lon(x), lat(y)));
    return placement;
  }

  /** Moves a border to a place that is also asked for. */
  private long publish(int community, SplittableRandom random) {
    return transaction.execute(
        status -> {
          Ground before = truth.get(new Revision(communities[community], revisionOf(community)));
          int row = random.nextInt(ROWS);
          int column = random.nextInt(COLUMNS - 1);
          double place = COLUMNS * community + column + 1 + 0.1 * random.nextInt(-4, 4) + 0.05;
          Ground after = before.withBorder(row, column, place);
          redraw(code(community, row, column), after.shape(row, column));
          redraw(code(community, row, column + 1), after.shape(row, column + 1));
          return announce(community, after);
        });
  }

  private void redraw(String code, String wkt) {
    database
        .sql(
            """
            with ended as (
              update grid set valid = tstzrange(lower(valid), now())
              where code = :code and upper_inf(valid)
              returning series_id, code, name, kind, community_id, households)
            insert into grid
              (series_id, code, name, kind, community_id, households, boundary, valid)
            select series_id, code, name, kind, community_id, households,
              st_geomfromtext(:wkt, 4326), tstzrange(now(), null)
            from ended
            """)
        .param("code", code)
        .param("wkt", wkt)
        .update();
  }

  private long announce(int community, Ground ground) {
    grids.announce(List.of(communities[community]));
    long revision = revisionOf(community);
    truth.put(new Revision(communities[community], revision), ground);
    return revision;
  }

  private long revisionOf(int community) {
    return areas.revisions().get(communities[community]);
  }

  private void waitForAnswers(List<Future<?>> reading) throws InterruptedException {
    long enough = answers.get() + ANSWERS_BETWEEN;
    while (answers.get() < enough && reading.stream().noneMatch(Future::isDone)) {
      Thread.sleep(1);
    }
  }

  /** Codes in no order of place, so that borders go to either side. */
  private static String code(int community, int row, int column) {
    return "%d-%02d".formatted(community, (row * COLUMNS + column) * 17 % (ROWS * COLUMNS));
  }
}
