package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.gridmap.source.RefusedOption;
import org.gridmap.source.Times;
import org.gridmap.statistics.BinLattice;
import org.gridmap.statistics.HexLattice;
import org.gridmap.statistics.SquareLattice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code P.json} asks for. Parts that it leaves out are not computed: without {@code t0} no
 * slices, without {@code dbscan} no clusters, without {@code kde} no densities.
 *
 * @param plane the plane of {@code crs}
 * @param lattice the bins
 * @param window how many bins there are, or null when the incidents decide
 * @param mask which bins are units
 * @param band distance of neighbouring centres in metres, 1.6 × size when not given
 * @param trend the slices of the trend, or null
 * @param cube the slices of the space-time cube, or null
 * @param cubeBand distance of neighbouring centres in the cube, the band when not given
 * @param clusters what makes a cluster, or null
 * @param density where and how to measure the density, or null
 * @param zone of wall times, {@code Asia/Shanghai} when not given; times with an offset are turned
 *     into it
 */
record Parameters(
    MetricPlane plane,
    BinLattice lattice,
    @Nullable Window window,
    Mask mask,
    double band,
    @Nullable Slices trend,
    @Nullable Slices cube,
    double cubeBand,
    @Nullable Clusters clusters,
    @Nullable Density density,
    ZoneId zone) {

  private static final String USUAL_ZONE = "Asia/Shanghai";
  private static final double BAND_PER_SIZE = 1.6;
  private static final double NANOS_PER_DAY = 86_400e9;
  private static final int MOST_BINS = 20_000_000;

  /** Bins 0 up to, without, these numbers. */
  record Window(int columns, int rows) {}

  /** Which bins are units: all of the window, or those with incidents or households. */
  record Mask(boolean all, boolean count, boolean exposure) {}

  /** Equal lengths of time from a start. */
  record Slices(LocalDateTime start, double days, int count) {

    /** The slice ⌊(time − start)/length⌋, also before the first and behind the last. */
    long at(LocalDateTime time) {
      return Math.floorDiv(
          Duration.between(start, time).toNanos(), Math.round(days * NANOS_PER_DAY));
    }

    boolean holds(LocalDateTime time) {
      long slice = at(time);
      return slice >= 0 && slice < count;
    }
  }

  record Clusters(double eps, int minPoints) {}

  record Density(double quarticMetres, double gaussMetres, Path points) {}

  /**
   * Reads and checks the file.
   *
   * @throws IllegalArgumentException if it is missing, no JSON, or a value is missing or wrong
   */
  static Parameters read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw RefusedOption.noFile(file);
    }
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException broken) {
      throw RefusedOption.notAnObject(file);
    }
    if (!json.isObject()) {
      throw RefusedOption.notAnObject(file);
    }
    requireDegrees(text(json, "src", "EPSG:4326"));
    double size = above0(json, "size");
    double band = json.has("band") ? above0(json, "band") : BAND_PER_SIZE * size;
    boolean hex = isHex(text(json, "grid", "square"));
    return new Parameters(
        MetricPlane.named(required(json, "crs").asString()),
        hex ? new HexLattice(size) : squares(json, size),
        hex ? null : window(json),
        mask(text(json, "mask", "all")),
        band,
        slices(json, "slice_days", "slices"),
        slices(json, "em_slice_days", "em_slices"),
        json.has("em_band") ? above0(json, "em_band") : band,
        clusters(json.path("dbscan")),
        density(json.path("kde"), file),
        zone(json));
  }

  private static boolean isHex(String grid) {
    if (!Set.of("square", "hex").contains(grid)) {
      throw RefusedOption.value("grid", grid, "square, hex");
    }
    return grid.equals("hex");
  }

  private static void requireDegrees(String src) {
    if (!src.strip().matches("(?i)(EPSG:+4\\d{3}|OGC:CRS84|WGS84|CGCS2000)")) {
      throw RefusedOption.value("src", src, "EPSG:4326, EPSG:4490");
    }
  }

  private static SquareLattice squares(JsonNode json, double size) {
    return new SquareLattice(number(json, "x0", 0), number(json, "y0", 0), size);
  }

  private static @Nullable Window window(JsonNode json) {
    if (!json.has("nx") && !json.has("ny")) {
      return null;
    }
    Window window = new Window(whole(json, "nx"), whole(json, "ny"));
    if ((long) window.columns * window.rows > MOST_BINS) {
      throw RefusedOption.value("nx × ny", (long) window.columns * window.rows, "1 … " + MOST_BINS);
    }
    return window;
  }

  private static Mask mask(String text) {
    boolean all = false;
    boolean count = false;
    boolean exposure = false;
    for (String part : text.toLowerCase(Locale.ROOT).split("\\bor\\b|\\|+")) {
      switch (part.replaceAll("\\s", "")) {
        case "all" -> all = true;
        case "count>0" -> count = true;
        case "exposure>0" -> exposure = true;
        default ->
            throw RefusedOption.value(
                "mask", text, "all, count>0, exposure>0, exposure>0 or count>0");
      }
    }
    return new Mask(all, count, exposure);
  }

  private static @Nullable Slices slices(JsonNode json, String days, String count) {
    if (!json.has(count)) {
      return null;
    }
    String start = required(json, "t0").asString();
    LocalDateTime first =
        Times.wall(start, zone(json))
            .orElseThrow(() -> RefusedOption.value("t0", start, "2026-03-01T00:00:00"));
    return new Slices(first, above0(json, days), whole(json, count));
  }

  private static ZoneId zone(JsonNode json) {
    String name = text(json, "zone", USUAL_ZONE);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw RefusedOption.value("zone", name, USUAL_ZONE);
    }
  }

  private static @Nullable Clusters clusters(JsonNode json) {
    return json.isObject() ? new Clusters(above0(json, "eps"), whole(json, "min_pts")) : null;
  }

  private static @Nullable Density density(JsonNode json, Path file) {
    if (!json.isObject()) {
      return null;
    }
    Path points = Path.of(required(json, "points").asString());
    return new Density(
        above0(json, "quartic_h"),
        above0(json, "gauss_sigma"),
        file.toAbsolutePath().resolveSibling(points));
  }

  private static JsonNode required(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isValueNode() || value.isNull()) {
      throw RefusedOption.missing("--params", name);
    }
    return value;
  }

  private static String text(JsonNode json, String name, String otherwise) {
    return json.has(name) ? required(json, name).asString() : otherwise;
  }

  private static double number(JsonNode json, String name, double otherwise) {
    return json.has(name) ? number(json, name) : otherwise;
  }

  private static double number(JsonNode json, String name) {
    JsonNode value = required(json, name);
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw RefusedOption.number(name, value, RefusedOption.Wanted.NUMBER);
    }
    return value.asDouble();
  }

  private static double above0(JsonNode json, String name) {
    double value = number(json, name);
    if (value <= 0) {
      throw RefusedOption.number(name, value, RefusedOption.Wanted.ABOVE_0);
    }
    return value;
  }

  private static int whole(JsonNode json, String name) {
    double value = number(json, name);
    if (value < 1 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
      throw RefusedOption.number(name, value, RefusedOption.Wanted.FROM_1);
    }
    return (int) value;
  }
}
