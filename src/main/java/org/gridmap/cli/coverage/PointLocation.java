package org.gridmap.cli.coverage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.gridmap.geometry.Locator;
import org.gridmap.platform.Datum;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.gridmap.source.RefusedFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Locates the points of a CSV file, row by row in constant memory. */
public final class PointLocation {

  private static final int BATCH = 8192;
  private static final FieldNames NAMES =
      FieldNames.of(
          Map.of(
              "id", List.of("code", "number", ""),
              "code", List.of("id", "number", ""),
              "lon", List.of("lng", "longitude", "经度"),
              "lat", List.of("latitude", "纬度")));

  private final Locator locator;
  private final Writer writer;
  private final LongConsumer progress;
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
   * @param notes what is worth knowing about the file
   */
  public record Count(long rows, long located, Findings notes) {}

  /**
   * What is to be located.
   *
   * @param datum of the points
   * @param points {@code id,lon,lat}
   * @param out {@code id,code}
   */
  public record Request(Datum datum, Path points, Path out) {}

  private PointLocation(Locator locator, Writer writer, LongConsumer progress) {
    this.locator = locator;
    this.writer = writer;
    this.progress = progress;
  }

  /**
   * Reads {@code id,lon,lat}, writes {@code id,code}; the code is empty when the point lies in no
   * grid. The output appears when all of it is written.
   *
   * @throws RefusedFile with every row that is no point
   */
  public static Count run(Locator locator, Request request, LongConsumer progress)
      throws IOException {
    Path out = request.out();
    Path part = out.resolveSibling(out.getFileName() + ".part");
    Count count;
    try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      writer.write("id,code\n");
      count = new PointLocation(locator, writer, progress).locate(request);
    } catch (RefusedFile refused) {
      Files.deleteIfExists(part);
      throw refused;
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    return count;
  }

  private Count locate(Request request) throws IOException {
    Findings notes =
        FeatureFile.at(request.points(), NAMES)
            .in(request.datum())
            .needing("id", "lon", "lat")
            .read(this::take);
    flush();
    return new Count(rows, located, notes);
  }

  private void take(Reading row) {
    String id = row.required("id");
    Coordinate at = position(row);
    if (id.isEmpty() || at == null) {
      return;
    }
    ids[size] = id;
    lons[size] = Math.max(-180, Math.min(180, at.x));
    lats[size++] = Math.max(-90, Math.min(90, at.y));
    if (size == BATCH) {
      flush();
      progress.accept(rows);
    }
  }

  private static @Nullable Coordinate position(Reading row) {
    Coordinate raw = row.rawPosition();
    if (raw == null) {
      row.reportNoPosition();
      return null;
    }
    return row.positionAsWritten(raw);
  }

  private void flush() {
    int[] slots = new int[size];
    locator.locate(Arrays.copyOf(lons, size), Arrays.copyOf(lats, size), slots);
    try {
      for (int i = 0; i < size; i++) {
        boolean inside = slots[i] != Locator.NOWHERE;
        writer.write(field(ids[i]));
        writer.write(',');
        writer.write(inside ? field(locator.code(slots[i])) : "");
        writer.write('\n');
        located += inside ? 1 : 0;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    rows += size;
    size = 0;
  }

  private static String field(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
