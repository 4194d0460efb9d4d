package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridmap.cli.hotspots.Parameters.Density;
import org.jspecify.annotations.Nullable;

/** Reads what is asked, computes every statistic and writes one table for each. */
public final class HotspotFiles {

  private HotspotFiles() {}

  /**
   * The files of one call.
   *
   * @param parameters {@code P.json}
   * @param incidents {@code id,lon,lat,time[,category]}, local wall times
   * @param exposure {@code id,lon,lat,field}, or null
   * @param exposureField the column that counts, such as households
   * @param directory where the tables go; made when missing
   */
  public record Request(
      Path parameters,
      Path incidents,
      @Nullable Path exposure,
      String exposureField,
      Path directory) {}

  /**
   * What was done.
   *
   * @param rows incidents in the file; each is in one of the next four
   * @param counted in a bin
   * @param withoutPlace without longitude or latitude
   * @param farAway too far from the plane
   * @param outside outside the window, or in no bin of the mask
   * @param withoutTime of those counted, when times are asked for
   * @param outsideTrend of those counted, with a time in no slice of the trend
   * @param outsideCube of those counted, with a time in no slice of the cube
   * @param withoutValue rows of the exposure that count nothing because they say nothing
   */
  public record Summary(
      int rows,
      int counted,
      int bins,
      int withoutPlace,
      int farAway,
      int outside,
      int withoutTime,
      int outsideTrend,
      int outsideCube,
      int withoutValue) {}

  /**
   * Does it; the same files give the same bytes.
   *
   * @throws IllegalArgumentException if a file is missing or wrong; then nothing has been written
   */
  public static Summary write(Request request) throws IOException {
    Parameters asked = Parameters.read(request.parameters());
    boolean timed = asked.trend() != null || asked.cube() != null;
    IncidentPlaces incidents =
        IncidentPlaces.incidents(request.incidents(), asked.plane(), timed ? asked.zone() : null);
    IncidentPlaces exposed =
        request.exposure() == null
            ? null
            : IncidentPlaces.exposure(request.exposure(), asked.plane(), request.exposureField());
    Density density = asked.density();
    List<double[]> points = density == null ? List.of() : PointTables.points(density);
    BinStudy study = BinStudy.of(asked, incidents, exposed);
    Files.createDirectories(request.directory());
    new BinTables(request.directory(), asked.band()).write(study);
    writeTimes(asked, study, new TimeTables(request.directory()));
    PointTables tables = new PointTables(request.directory());
    if (asked.clusters() != null) {
      tables.clusters(incidents, asked.clusters());
    }
    if (density != null) {
      tables.densities(incidents, density, points);
    }
    return summary(asked, study, incidents, exposed);
  }

  private static Summary summary(
      Parameters asked,
      BinStudy study,
      IncidentPlaces incidents,
      @Nullable IncidentPlaces exposed) {
    boolean timed = asked.trend() != null || asked.cube() != null;
    return new Summary(
        incidents.all().size() + incidents.withoutPlace() + incidents.farAway(),
        incidents.all().size() - study.outside(),
        study.units().count(),
        incidents.withoutPlace(),
        incidents.farAway(),
        study.outside(),
        timed ? study.withoutTime() : 0,
        asked.trend() == null ? 0 : study.outside(asked.trend()),
        asked.cube() == null ? 0 : study.outside(asked.cube()),
        exposed == null ? 0 : exposed.withoutValue());
  }

  private static void writeTimes(Parameters asked, BinStudy study, TimeTables tables)
      throws IOException {
    if (asked.trend() != null) {
      tables.trend(study, asked.trend());
    }
    if (asked.cube() != null) {
      tables.emerging(study, asked.cube(), asked.cubeBand());
      if (study.exposure() != null) {
        tables.emergingRate(study.exposed(), asked.cube(), asked.cubeBand());
      }
    }
  }
}
