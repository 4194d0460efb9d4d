package org.gridmap.cli.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.jspecify.annotations.Nullable;

/** Our locator beside its peers: the same grids, the same points, interleaved rounds. */
public final class LocateBench {

  /** The peers are slower; they get fewer points, and rates are compared. */
  private static final int PEER_SHARE = 10;

  private static final int WARM_UP_ROUNDS = 3;
  private static final int PATCHES = 15;
  private static final int BUILDS = 5;

  private final Plan plan;
  private final Consumer<String> progress;

  /**
   * What to measure.
   *
   * @param points per kind and round, for ours; the peers get a tenth
   * @param exact points compared with JTS
   * @param database JDBC address of a PostGIS, or null
   */
  public record Plan(
      int points, int rounds, int exact, long seed, boolean oursOnly, @Nullable String database) {}

  /**
   * What was measured: one line per figure.
   *
   * @param figures by name, in order
   * @param sameAnswers whether all answers agreed
   */
  public record Report(int grids, Map<String, Object> figures, boolean sameAnswers) {

    /** A table for people. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add("== %,d grids ==".formatted(grids));
      figures.forEach((name, value) -> lines.add("%-52s %s".formatted(name, text(value))));
      return lines;
    }

    private static String text(Object value) {
      return value instanceof Double number
          ? String.format(Locale.ROOT, number < 10 ? "%.3f" : "%.1f", number)
          : String.valueOf(value);
    }

    public Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("grids", grids);
      members.putAll(figures);
      return members;
    }
  }

  public LocateBench(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Measures one town of so many grids. */
  public Report run(int size) throws SQLException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("machine", machine());
    progress.accept("making a town of " + size + " grids");
    double before = Meter.heapMegabytes();
    List<CodedPolygon> grids = Contenders.inCodeOrder(town(size));
    double polygons = Meter.heapMegabytes() - before;
    figures.put("vertices per grid", vertices(grids) / (double) size);
    figures.put("the polygons themselves, MB", polygons);
    Locator[] locator = new Locator[1];
    PointSet everywhere = PointSet.border(grids, Math.max(100_000, 4 * size), plan.seed());
    Contender ours =
        build(
            figures,
            "ours",
            everywhere,
            () -> {
              locator[0] = Locator.compile(grids);
              return Contenders.ours(locator[0]);
            });
    figures.put("ours: memory by its own account, MB", locator[0].memoryBytes() / 1e6);
    List<Contender> peers = new ArrayList<>();
    if (!plan.oursOnly()) {
      peers.add(
          build(
              figures, "STRtree + PreparedGeometry", everywhere, () -> Contenders.strTree(grids)));
      peers.add(
          build(figures, "HPRtree + ray crossing", everywhere, () -> Contenders.hprTree(grids)));
    }
    boolean same = true;
    for (PointSet points : pointSets(grids, plan.points())) {
      same &= race(figures, points, ours, peers);
    }
    figures.put("two threads against one, uniform", twoThreads(grids, ours));
    if (!plan.oursOnly()) {
      figures.put("one grid redrawn, ms until visible", patchMillis(grids, locator[0]));
    }
    same &= exactness(figures, grids, ours);
    if (plan.database() != null) {
      progress.accept("PostGIS join");
      same &= new PostgisJoin(plan.database()).measure(figures, grids, ours, plan.seed());
    }
    return new Report(size, figures, same);
  }

  private List<CodedPolygon> town(int size) {
    return plan.oursOnly()
        ? WarpedTown.packedGrids(size, plan.seed())
        : WarpedTown.grids(size, plan.seed());
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return "%d processors, JDK %s, heap up to %d MB, CPU time of the thread"
        .formatted(
            runtime.availableProcessors(),
            System.getProperty("java.version"),
            runtime.maxMemory() >> 20);
  }

  private static long vertices(List<CodedPolygon> grids) {
    return grids.stream().mapToLong(grid -> grid.shape().getNumPoints()).sum();
  }

  private static List<PointSet> pointSets(List<CodedPolygon> grids, int count) {
    return List.of(
        PointSet.uniform(grids, count, 11),
        PointSet.clustered(grids, count, 12),
        PointSet.border(grids, count, 13));
  }

  /**
   * Builds some times; the median counts, but for the first, which warms up. Prepared geometries
   * are lazy, so building ends when points near all grids have been located: with what has been
   * made.
   */
  private Contender build(
      Map<String, Object> figures, String name, PointSet everywhere, Supplier<Contender> supplier) {
    progress.accept("building " + name);
    double before = Meter.heapMegabytes();
    Contender[] built = new Contender[1];
    int[] answers = new int[everywhere.size()];
    double[][] seconds = new double[3][BUILDS];
    int builds = plan.oursOnly() ? 1 : BUILDS + 1;
    for (int i = 0; i < builds; i++) {
      int at = Math.max(0, i - 1);
      built[0] = null;
      seconds[2][at] =
          Meter.processCpuSeconds(
              () -> {
                seconds[0][at] = Meter.cpuSeconds(() -> built[0] = supplier.get());
                seconds[1][at] =
                    Meter.cpuSeconds(
                        () -> built[0].locate(everywhere.lons(), everywhere.lats(), answers));
              });
    }
    int measured = Math.max(1, builds - 1);
    String first = "first %,d points".formatted(everywhere.size());
    figures.put(name + ": build, CPU s", median(seconds[0], measured));
    figures.put(name + ": " + first + ", CPU s", median(seconds[1], measured));
    figures.put(name + ": both with the collector's, CPU s", median(seconds[2], measured));
    figures.put(name + ": heap besides the polygons, MB", Meter.heapMegabytes() - before);
    return built[0];
  }

  private static double median(double[] values, int first) {
    return Meter.median(Arrays.copyOf(values, first));
  }

  private boolean race(
      Map<String, Object> figures, PointSet points, Contender ours, List<Contender> peers) {
    progress.accept("locating " + points.name() + " points");
    List<Contender> all = new ArrayList<>(peers);
    all.add(0, ours);
    double[][] rates = new double[all.size()][plan.rounds()];
    int[][] answers = new int[all.size()][];
    for (int round = -WARM_UP_ROUNDS; round < plan.rounds(); round++) {
      for (int i = 0; i < all.size(); i++) {
        PointSet mine = i == 0 ? points : points.first(points.size() / PEER_SHARE);
        Contender contender = all.get(i);
        int[] found = new int[mine.size()];
        double seconds = Meter.cpuSeconds(() -> contender.locate(mine.lons(), mine.lats(), found));
        answers[i] = found;
        if (round >= 0) {
          rates[i][round] = mine.size() / seconds / 1e6;
        }
      }
    }
    boolean same = true;
    double oursRate = Meter.median(rates[0]);
    figures.put(points.name() + ": ours, M points/s", oursRate);
    for (int i = 1; i < all.size(); i++) {
      double rate = Meter.median(rates[i]);
      String name = points.name() + ": " + all.get(i).name();
      figures.put(name + ", M points/s", rate);
      figures.put(name + ", ours is so many times faster", oursRate / rate);
      long different = differences(answers[0], answers[i]);
      figures.put(name + ", other answers", different);
      same &= different == 0;
    }
    return same;
  }

  private static long differences(int[] ours, int[] theirs) {
    long different = 0;
    for (int i = 0; i < theirs.length; i++) {
      different += ours[i] == theirs[i] ? 0 : 1;
    }
    return different;
  }

  private double twoThreads(List<CodedPolygon> grids, Contender ours) {
    PointSet points = PointSet.uniform(grids, plan.points(), 17);
    Runnable work = () -> ours.locate(points.lons(), points.lats(), new int[points.size()]);
    double[] gains = new double[plan.rounds()];
    for (int round = 0; round < gains.length; round++) {
      double one = Meter.wallSeconds(() -> repeat(work));
      double two =
          Meter.wallSeconds(
              () -> {
                Thread other = new Thread(() -> repeat(work));
                other.start();
                repeat(work);
                other.join();
                return 0;
              });
      gains[round] = 2 * one / two;
    }
    return Meter.median(gains);
  }

  private static int repeat(Runnable work) {
    for (int i = 0; i < 5; i++) {
      work.run();
    }
    return 0;
  }

  /** A grid is handed in again, each time another one: its ground is compiled anew. */
  private double patchMillis(List<CodedPolygon> grids, Locator locator) {
    double[] millis = new double[PATCHES];
    for (int i = 0; i < PATCHES; i++) {
      CodedPolygon grid = grids.get(i * grids.size() / PATCHES);
      millis[i] =
          1000 * Meter.cpuSeconds(() -> locator.patched(List.of(grid), Set.of()).locate(0, 0));
    }
    return Meter.median(millis);
  }

  /** Ours against JTS {@code covers}, or its ray crossing in large towns; awkward points too. */
  private boolean exactness(Map<String, Object> figures, List<CodedPolygon> grids, Contender ours) {
    progress.accept("comparing " + plan.exact() + " points with JTS");
    Contender peer = plan.oursOnly() ? Contenders.hprTree(grids) : Contenders.strTree(grids);
    long different = 0;
    int step = 500_000;
    for (int done = 0; done < plan.exact(); done += step) {
      int count = Math.min(step, plan.exact() - done) / 2;
      for (PointSet points :
          List.of(
              PointSet.uniform(grids, count, 1000 + done),
              PointSet.border(grids, count, 2000 + done))) {
        int[] mine = new int[count];
        int[] theirs = new int[count];
        ours.locate(points.lons(), points.lats(), mine);
        peer.locate(points.lons(), points.lats(), theirs);
        different += differences(mine, theirs);
      }
    }
    figures.put(
        "%,d points, half on borders: differ from JTS covers".formatted(plan.exact()), different);
    return different == 0;
  }
}
