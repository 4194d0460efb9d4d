package org.gridmap.cli.bench;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.incident.ledger.MapSquare;
import org.gridmap.tiles.IncidentLayer;
import org.jspecify.annotations.Nullable;

/** Tiles of incidents from memory, {@code ST_AsMVT} beside them when a database is given. */
public final class TileBench {

  private static final int[] ZOOMS = {12, 13, 14};
  private static final int WARM_UPS = 3;
  private static final double LEAST_RATIO = 20;
  private static final double LEAST_SECONDS = 0.05;

  private final Plan plan;
  private final Consumer<String> progress;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * What to measure.
   *
   * @param sizes how many incidents; the database is filled with the first number only
   * @param database JDBC address of a PostGIS, or null
   */
  public record Plan(List<Integer> sizes, int rounds, long seed, @Nullable String database) {

    public Plan {
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * One line of the table.
   *
   * @param least what the value should reach, or null when nothing is promised
   * @param most what it should not exceed, or null
   */
  public record Figure(String name, double value, @Nullable Double least, @Nullable Double most) {

    /** Whether the promise is kept. */
    public boolean isKept() {
      return (least == null || value >= least) && (most == null || value <= most);
    }
  }

  public TileBench(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Measures everything, in the order of the table. */
  public List<Figure> run() throws SQLException {
    boolean beside = plan.database != null;
    for (int size : plan.sizes) {
      progress.accept("%,d incidents …".formatted(size));
      MadeUpIncidents incidents = new MadeUpIncidents(size, plan.seed);
      double before = Meter.heapMegabytes();
      IncidentColumns columns = IncidentColumns.of(ZoneOffset.UTC, incidents);
      figure("%,d incidents, bytes each".formatted(size), bytesEach(before, size), null, null);
      if (beside) {
        progress.accept("PostGIS …");
        try (PostgisTiles theirs = new PostgisTiles(plan.database, incidents)) {
          compare(columns, theirs);
        }
      } else {
        measure(columns);
      }
      beside = false;
    }
    return List.copyOf(figures);
  }

  private static double bytesEach(double before, int size) {
    return Math.rint((Meter.heapMegabytes() - before) * 1e6 / size);
  }

  private void measure(IncidentColumns columns) {
    for (int zoom : ZOOMS) {
      List<MapSquare> squares = TileQuestions.squares(zoom);
      TileQuestions.filters()
          .forEach(
              (name, filter) -> {
                double[] seconds = new double[plan.rounds];
                for (int round = 0; round < plan.rounds; round++) {
                  seconds[round] = ours(columns, squares, filter);
                }
                figure(
                    name(columns, zoom, name) + ", ours, tiles/CPU s",
                    squares.size() / Meter.median(seconds),
                    null,
                    null);
              });
    }
  }

  private void compare(IncidentColumns columns, PostgisTiles theirs) throws SQLException {
    for (int zoom : ZOOMS) {
      List<MapSquare> squares = TileQuestions.squares(zoom);
      for (Map.Entry<String, IncidentFilter> filter : TileQuestions.filters().entrySet()) {
        double[] mine = new double[plan.rounds];
        double[] their = new double[plan.rounds];
        for (int round = 0; round < plan.rounds; round++) {
          mine[round] = ours(columns, squares, filter.getValue());
          their[round] = theirs.cpuSeconds(squares, filter.getValue());
        }
        String name = name(columns, zoom, filter.getKey());
        double rate = squares.size() / Meter.median(mine);
        double theirRate = squares.size() / Meter.median(their);
        figure(name + ", ours, tiles/CPU s", rate, null, null);
        figure(name + ", ST_AsMVT, tiles/server CPU s", theirRate, null, null);
        figure(name + ", ratio", rate / theirRate, LEAST_RATIO, null);
        int different = 0;
        for (MapSquare square : squares) {
          different +=
              theirs.differences(
                  columns.count(square, IncidentLayer.cellsPerSide(zoom), filter.getValue()),
                  filter.getValue());
        }
        figure(name + ", cells counted otherwise", different, null, 0.0);
      }
    }
  }

  /** CPU seconds for all squares once, each counted and encoded anew. */
  private static double ours(
      IncidentColumns columns, List<MapSquare> squares, IncidentFilter filter) {
    for (int round = 0; round < WARM_UPS; round++) {
      encodeAll(columns, squares, filter);
    }
    int runs = 0;
    double seconds = 0;
    while (seconds < LEAST_SECONDS) {
      seconds += Meter.cpuSeconds(() -> encodeAll(columns, squares, filter));
      runs++;
    }
    return seconds / runs;
  }

  private static void encodeAll(
      IncidentColumns columns, List<MapSquare> squares, IncidentFilter filter) {
    for (MapSquare square : squares) {
      IncidentLayer.encode(columns.count(square, IncidentLayer.cellsPerSide(square.z()), filter));
    }
  }

  private static String name(IncidentColumns columns, int zoom, String filter) {
    return "%,d incidents, z%d, %s".formatted(columns.size(), zoom, filter);
  }

  private void figure(String name, double value, @Nullable Double least, @Nullable Double most) {
    figures.add(new Figure(name, value, least, most));
  }
}
