package org.gridmap.town;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates a town into a directory. */
public final class TownGenerator {

  /** Bounds of what can be asked for. */
  public static final int MOST_COMMUNITIES = TownMaker.MOST_COMMUNITIES;

  public static final int MOST_INCIDENTS = 1_000_000;

  private TownGenerator() {}

  /**
   * What to generate.
   *
   * @param seed the same seed gives the same bytes
   * @param communities 1 … {@link #MOST_COMMUNITIES}
   * @param incidents 0 … {@link #MOST_INCIDENTS}, or null for one per household
   * @param force true to write into a directory that holds other files
   */
  public record Request(
      long seed, int communities, @Nullable Integer incidents, Path directory, boolean force) {

    public Request {
      requireWithin("communities", communities, 1, MOST_COMMUNITIES);
      if (incidents != null) {
        requireWithin("incidents", incidents, 0, MOST_INCIDENTS);
      }
    }

    private static void requireWithin(String option, int value, int least, int most) {
      if (value < least || value > most) {
        throw new RefusedRequest(
            "--" + option + " must be " + least + " to " + most + ", not " + value + ".");
      }
    }
  }

  /** What was generated. */
  public record Summary(int communities, int grids, int buildings, int households, int incidents) {}

  /**
   * Generates all files, or none.
   *
   * @throws RefusedRequest if the directory holds something else and force is not set
   */
  public static Summary generate(Request request) throws IOException {
    TownDirectory directory = TownDirectory.at(request.directory, request.force);
    Town town = TownMaker.make(request.seed, request.communities);
    Integer wanted = request.incidents;
    int incidents = wanted == null ? Math.min(MOST_INCIDENTS, town.households()) : wanted;
    try {
      for (Map.Entry<String, String> file : TownFiles.of(town).entrySet()) {
        write(directory, file.getKey(), file.getValue());
      }
      Summary summary =
          new Summary(
              town.communities().size(),
              town.grids().size(),
              town.buildings().size(),
              town.households(),
              incidents);
      write(directory, TownDirectory.MARK, mark(request.seed, summary));
      IncidentFiles files = new IncidentFiles(town, incidents);
      directory.write("incidents.csv", files::writeIncidents);
      write(directory, "truth.csv", files.truth());
      directory.finish();
      return summary;
    } finally {
      directory.discard();
    }
  }

  private static void write(TownDirectory directory, String name, String text) throws IOException {
    directory.write(name, file -> Files.writeString(file, text, StandardCharsets.UTF_8));
  }

  private static String mark(long seed, Summary summary) {
    return """
        {
          "generator": "gridmap generate",
          "seed": %s,
          "communities": %s,
          "grids": %s,
          "buildings": %s,
          "households": %s,
          "incidents": %s,
          "srid": 4326,
          "lon": %s,
          "lat": %s,
          "zone": "Asia/Shanghai"
        }
        """
        .formatted(
            seed,
            summary.communities,
            summary.grids,
            summary.buildings,
            summary.households,
            summary.incidents,
            Terrain.LON,
            Terrain.LAT);
  }
}
