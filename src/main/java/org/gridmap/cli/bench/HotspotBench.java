package org.gridmap.cli.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridmap.statistics.Bin;
import org.gridmap.statistics.BinUnits;
import org.gridmap.statistics.Dbscan;
import org.gridmap.statistics.DensityRaster;
import org.gridmap.statistics.EmergingPattern;
import org.gridmap.statistics.GiStar;
import org.gridmap.statistics.KernelDensity;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.Significance;
import org.gridmap.statistics.SpaceTime;
import org.gridmap.statistics.SquareLattice;
import org.jspecify.annotations.Nullable;

/** The statistics kernel on made-up data: CPU seconds of one thread, medians of several rounds. */
public final class HotspotBench {

  private static final double SIDE_METRES = 30_000;
  private static final double CELL_METRES = 25;
  private static final double EPS_METRES = 50;
  private static final int MIN_POINTS = 20;
  private static final double BIN_METRES = 250;
  private static final double BAND_METRES = 400;
  private static final int TRUE_PLACES = 300;

  private final Plan plan;
  private final Consumer<String> progress;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * What to measure.
   *
   * @param points how many points are clustered and measured for density
   * @param database JDBC address of a PostGIS, or null
   */
  public record Plan(int points, int rounds, long seed, @Nullable String database) {}

  /**
   * One line of the table.
   *
   * @param value what was measured
   * @param limit what it should not exceed, or null when nothing is promised
   */
  public record Figure(String name, double value, @Nullable Double limit) {

    /** Whether the limit is kept. */
    public boolean isKept() {
      return limit == null || value <= limit;
    }
  }

  public HotspotBench(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Measures everything, in the order of the table. */
  public List<Figure> run() throws SQLException {
    bins();
    cube();
    density(500);
    density(250);
    clusters();
    falseAlarms();
    return List.copyOf(figures);
  }

  private void bins() {
    BinUnits units = units(400, 250);
    double[] counts = counts(units.count(), 3);
    Neighbourhoods given = units.within(BAND_METRES);
    figure("Gi* + FDR, 100k bins, neighbours given, CPU s", 0.05, () -> scores(counts, given));
    figure(
        "Gi* + FDR, 100k bins, neighbours found, CPU s",
        0.3,
        () -> scores(counts, units.within(BAND_METRES)));
  }

  private static double scores(double[] counts, Neighbourhoods near) {
    double[] z = GiStar.scores(counts, near);
    return Significance.adjusted(Significance.twoSided(z))[0];
  }

  private void cube() {
    BinUnits units = units(100, 100);
    double[][] slices = new double[26][];
    Arrays.setAll(slices, slice -> counts(units.count(), 2 + slice % 3));
    Neighbourhoods near = units.within(BAND_METRES);
    figure(
        "space-time Gi* + Mann-Kendall + category, 10k x 26, CPU s",
        0.3,
        () -> {
          SpaceTime scored = SpaceTime.giStar(slices, near);
          double hot = 0;
          for (int unit = 0; unit < scored.units(); unit++) {
            hot += EmergingPattern.of(scored, unit).hotSlices();
          }
          return hot;
        });
  }

  private void density(double bandwidth) {
    double[][] points = town(plan.points, plan.seed);
    int cells = (int) (SIDE_METRES / CELL_METRES);
    float[] image = new float[cells * cells];
    String name = "%,d points".formatted(plan.points) + ", h " + (int) bandwidth + " m";
    figure(
        "density, " + name + ", 1200 x 1200 cells, CPU s",
        0.5,
        () -> draw(points, bandwidth, cells, image));
    KernelDensity exact = KernelDensity.quartic(points[0], points[1], bandwidth);
    Random random = new Random(plan.seed);
    double worst = 0;
    double peak = 0;
    for (int n = 0; n < TRUE_PLACES; n++) {
      int column = n < cells / 4 ? n * 4 % cells : random.nextInt(cells);
      int row = n % 3 == 0 ? 0 : random.nextInt(cells);
      double truth = exact.at((column + 0.5) * CELL_METRES, (row + 0.5) * CELL_METRES);
      worst = Math.max(worst, Math.abs(truth - image[row * cells + column]));
      peak = Math.max(peak, truth);
    }
    add("density, " + name + ", largest error, share of the peak", worst / peak, 0.005);
  }

  private static double draw(double[][] points, double bandwidth, int cells, float[] image) {
    DensityRaster raster =
        DensityRaster.quartic(
            points[0],
            points[1],
            bandwidth,
            new DensityRaster.Window(0, 0, SIDE_METRES, SIDE_METRES));
    for (int row = 0; row < cells; row++) {
      for (int column = 0; column < cells; column++) {
        image[row * cells + column] =
            (float) raster.at((column + 0.5) * CELL_METRES, (row + 0.5) * CELL_METRES);
      }
    }
    return image[0];
  }

  private void clusters() throws SQLException {
    double[][] points = town(plan.points, plan.seed + 1);
    String name = "clusters (DBSCAN), %,d points, eps 50 m, 20".formatted(plan.points);
    double[] seconds = new double[plan.rounds];
    double before = Meter.heapMegabytes();
    Dbscan found = Dbscan.of(points[0], points[1], EPS_METRES, MIN_POINTS);
    add(name + ", MB held", Meter.heapMegabytes() - before, 300.0);
    for (int round = 0; round < seconds.length; round++) {
      seconds[round] =
          Meter.cpuSeconds(() -> Dbscan.of(points[0], points[1], EPS_METRES, MIN_POINTS));
    }
    add(name + ", CPU s", Meter.median(seconds), 5.0);
    if (plan.database != null) {
      progress.accept("PostGIS …");
      PostgisClusters theirs =
          PostgisClusters.of(plan.database, points[0], points[1], EPS_METRES, MIN_POINTS);
      add(name + ", PostGIS, server CPU s", theirs.cpuSeconds(), null);
      add(name + ", PostGIS / ours", theirs.cpuSeconds() / Meter.median(seconds), null);
      add(name + ", points in another cluster", theirs.differencesFrom(found), 0.0);
    }
  }

  private void falseAlarms() {
    Map<String, Double> variations = new TreeMap<>(Map.of("0", 0.0, "0.3", 0.3, "0.5", 0.5));
    variations.forEach(
        (name, variation) -> {
          progress.accept("null towns, rates with CV " + name + " …");
          Double limit = variation == 0 ? 15.0 : null;
          String towns = "of 300 towns without hot spots, CV " + name + ", flagged, grids ";
          add(
              towns + "with neighbours",
              NullTowns.withNeighbours().flagged(300, variation, 1),
              limit);
          add(towns + "alone", NullTowns.alone().flagged(300, variation, 1), limit);
        });
  }

  private interface Work {
    double result();
  }

  private void figure(String name, double limit, Work work) {
    progress.accept(name + " …");
    double[] seconds = new double[plan.rounds];
    double[] results = new double[plan.rounds];
    for (int warmUp = 0; warmUp < 3; warmUp++) {
      work.result();
    }
    for (int round = 0; round < plan.rounds; round++) {
      int at = round;
      seconds[round] = Meter.cpuSeconds(() -> results[at] = work.result());
    }
    add(name, Meter.median(seconds), limit);
  }

  private void add(String name, double value, @Nullable Double limit) {
    figures.add(new Figure(name, value, limit));
  }

  private static BinUnits units(int columns, int rows) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        bins.add(new Bin(i, j));
      }
    }
    return BinUnits.of(new SquareLattice(0, 0, BIN_METRES), bins);
  }

  private double[] counts(int units, int most) {
    Random random = new Random(plan.seed + most);
    double[] counts = new double[units];
    Arrays.setAll(counts, unit -> random.nextInt(most + 1));
    return counts;
  }

  /** Half of the points anywhere in 30 km × 30 km, half around 2,000 places, 60 m wide. */
  private static double[][] town(int points, long seed) {
    Random random = new Random(seed);
    double[][] places = {
      random.doubles(2000, 0, SIDE_METRES).toArray(), random.doubles(2000, 0, SIDE_METRES).toArray()
    };
    double[][] town = new double[2][points];
    for (int point = 0; point < points; point++) {
      int place = random.nextInt(2000);
      for (int axis = 0; axis < 2; axis++) {
        town[axis][point] =
            point % 2 == 0
                ? random.nextDouble() * SIDE_METRES
                : places[axis][place] + 60 * random.nextGaussian();
      }
    }
    return town;
  }
}
