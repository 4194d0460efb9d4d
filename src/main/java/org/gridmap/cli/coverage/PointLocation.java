package org.gridmap.cli.coverage;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;
import org.gridmap.geometry.Locator;
import org.gridmap.platform.Datum;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.SourceFeature;
import org.locationtech.jts.geom.Coordinate;

/** Locates the points of a CSV file, row by row in constant memory. */
public final class PointLocation {

  private static final int BATCH = 8192;

  private final Locator locator;
  private final Datum datum;
  private final Path points;
  private final String[] ids = new String[BATCH];
  private final double[] lons = new double[BATCH];
  private final double[] lats = new double[BATCH];
  private int size;
  private long rows;
  private long located;

  /**
   * How it ended.
   *
   * @param rows points read
   * @param located points that lie in a grid
   */
  public record Count(long rows, long located) {}

  private PointLocation(Locator locator, Datum datum, Path points) {
    this.locator = locator;
    this.datum = datum;
    this.points = points;
  }

  /**
   * Reads {@code id,lon,lat}, writes {@code id,code}; the code is empty when the point lies in no
   * grid. The output appears when all of it is written.
   *
   * @throws BadFile at the first row that is no point
   */
  public static Count run(
      Locator locator, Datum datum, Path points, Path out, LongConsumer progress)
      throws IOException {
    Path part = out.resolveSibling(out.getFileName() + ".part");
    PointLocation work = new PointLocation(locator, datum, points);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(points), 1 << 16);
        FeatureSource source = FeatureFormat.CSV.open(bytes);
        BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      writer.write("id,code\n");
      work.pump(source, writer, progress);
    } catch (FaultFound found) {
      Files.deleteIfExists(part);
      throw BadFile.of(points, found.fault());
    } catch (BadFile bad) {
      Files.deleteIfExists(part);
      throw bad;
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    return new Count(work.rows, work.located);
  }

  private void pump(FeatureSource source, Writer writer, LongConsumer progress) throws IOException {
    SourceFeature row = source.next();
    while (row != null) {
      take(row);
      if (size == BATCH) {
        flush(writer);
        progress.accept(rows);
      }
      row = source.next();
    }
    flush(writer);
  }

  private void take(SourceFeature row) {
    if (!row.faults().isEmpty()) {
      throw BadFile.of(points, row.faults().get(0));
    }
    Coordinate place = datum.toWgs84(number(row, "lon", 180), number(row, "lat", 90));
    ids[size] = text(row, "id");
    lons[size] = Math.max(-180, Math.min(180, place.x));
    lats[size++] = Math.max(-90, Math.min(90, place.y));
  }

  private String text(SourceFeature row, String column) {
    Object text = row.properties().get(column);
    if (text == null) {
      throw BadFile.at(points, row.place(), "value-missing", Map.of("column", column));
    }
    return text.toString();
  }

  private double number(SourceFeature row, String column, double limit) {
    String text = text(row, column);
    try {
      double number = Double.parseDouble(text);
      if (Math.abs(number) <= limit) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw BadFile.at(
          points, row.place(), "not-a-number", Map.of("column", column, "value", text));
    }
    throw BadFile.at(
        points,
        row.place(),
        "not-on-earth",
        Map.of("column", column, "value", text, "limit", (int) limit));
  }

  private void flush(Writer writer) throws IOException {
    int[] slots = new int[size];
    locator.locate(Arrays.copyOf(lons, size), Arrays.copyOf(lats, size), slots);
    for (int i = 0; i < size; i++) {
      boolean inside = slots[i] != Locator.NOWHERE;
      writer.write(field(ids[i]));
      writer.write(',');
      writer.write(inside ? field(locator.code(slots[i])) : "");
      writer.write('\n');
      located += inside ? 1 : 0;
    }
    rows += size;
    size = 0;
  }

  private static String field(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
