package org.gridmap.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridmap.cli.coverage.CodedPolygons;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Reading;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.ListedNeighbours;
import org.gridmap.statistics.RateModel;
import org.gridmap.statistics.Significance;
import org.gridmap.town.TownGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A generated town whose hot spots are known: what the product's test, each grid judged alone among
 * the grids with homes, says of the category and weeks of each plant.
 */
final class PlantedTown {

  private static final int COMMUNITIES = 8;
  private static final double FLAGGED = 2;

  /** One line of the truth. */
  private record Plant(
      String kind, String category, List<String> grids, String from, String until) {

    boolean isNormal() {
      return kind.equals("NORMAL_TOWERS") || kind.equals("NO_HOMES");
    }

    /** Whether its incidents are among those of another's category, whatever the weeks. */
    boolean mixesWith(Plant other) {
      return category.isEmpty() || other.category.isEmpty() || category.equals(other.category);
    }
  }

  private record Incident(String grid, String category, String day) {}

  private final Map<String, Double> households = new TreeMap<>();
  private final List<Plant> plants = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();

  private PlantedTown() {}

  /** Generates the town of a seed into a directory and reads it back. */
  static PlantedTown of(long seed, Path directory) throws IOException {
    TownGenerator.generate(new TownGenerator.Request(seed, COMMUNITIES, null, directory, false));
    PlantedTown town = new PlantedTown();
    Locator locator = Locator.compile(grids(directory.resolve("grids.geojson")));
    town.readHomes(directory.resolve("buildings.geojson"), locator);
    town.readIncidents(directory.resolve("incidents.csv"), locator);
    town.readTruth(directory.resolve("truth.csv"));
    return town;
  }

  /** What was planted and what was flagged. */
  record Verdict(int planted, int found, int flagged, int explained, int normalButHot) {

    static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0);

    Verdict plus(Verdict other) {
      return new Verdict(
          planted + other.planted,
          found + other.found,
          flagged + other.flagged,
          explained + other.explained,
          normalButHot + other.normalButHot);
    }

    /** Share of the plants whose grid is flagged in the right direction. */
    double recall() {
      return (double) found / planted;
    }

    /** Share of the flagged grids in which something of that category is planted. */
    double precision() {
      return flagged == 0 ? 1 : (double) explained / flagged;
    }
  }

  /** Judges all plants of some kinds; no kind named means all. */
  Verdict judge(String... kinds) {
    Verdict sum = Verdict.NOTHING;
    for (Plant plant : plants) {
      if (!plant.kind.equals("NO_HOMES")
          && (kinds.length == 0 || List.of(kinds).contains(plant.kind))) {
        sum = sum.plus(judge(plant));
      }
    }
    return sum;
  }

  private Verdict judge(Plant plant) {
    Map<String, Integer> classes = classes(plant);
    int direction = plant.kind.equals("COLD") ? -1 : 1;
    boolean hit =
        plant.grids.stream().anyMatch(code -> classes.getOrDefault(code, 0) * direction >= FLAGGED);
    if (plant.isNormal()) {
      return new Verdict(0, 0, 0, 0, hit ? 1 : 0);
    }
    List<String> flagged =
        classes.keySet().stream().filter(code -> Math.abs(classes.get(code)) >= FLAGGED).toList();
    long explained = flagged.stream().filter(code -> isPlanted(code, plant)).count();
    return new Verdict(1, hit ? 1 : 0, flagged.size(), (int) explained, 0);
  }

  private boolean isPlanted(String code, Plant judged) {
    return plants.stream()
        .anyMatch(
            plant -> !plant.isNormal() && plant.mixesWith(judged) && plant.grids.contains(code));
  }

  /** Class of each grid with homes, by the incidents of the plant's category in its weeks. */
  private Map<String, Integer> classes(Plant plant) {
    List<String> codes = List.copyOf(households.keySet());
    double[] counts = new double[codes.size()];
    for (Incident incident : incidents) {
      int unit = codes.indexOf(incident.grid);
      boolean meant =
          (plant.category.isEmpty() || plant.category.equals(incident.category))
              && incident.day.compareTo(plant.from) >= 0
              && incident.day.compareTo(plant.until) < 0;
      if (unit >= 0 && meant) {
        counts[unit]++;
      }
    }
    double[] exposure = codes.stream().mapToDouble(households::get).toArray();
    CountComparison test =
        CountComparison.of(
            counts,
            exposure,
            ListedNeighbours.of(new int[codes.size()][0]),
            RateModel.trimmed(counts, exposure));
    double[] adjusted = Significance.adjusted(test.probabilities());
    Map<String, Integer> classes = new TreeMap<>();
    for (int unit = 0; unit < adjusted.length; unit++) {
      classes.put(
          codes.get(unit), Significance.confidenceClass(test.direction(unit), adjusted[unit]));
    }
    return classes;
  }

  private void readHomes(Path file, Locator locator) throws IOException {
    FeatureFile.at(file, FieldNames.OWN)
        .read(
            feature -> {
              Double homes = feature.decimal("households");
              Geometry shape = feature.areaAsWritten();
              if (homes != null && homes > 0 && shape != null) {
                Point inside = shape.getInteriorPoint();
                locator
                    .locate(inside.getX(), inside.getY())
                    .ifPresent(code -> households.merge(code, homes, Double::sum));
              }
            });
  }

  private void readIncidents(Path file, Locator locator) throws IOException {
    FeatureFile.at(file, FieldNames.OWN)
        .needing("lon", "lat", "category", "reported_at")
        .read(
            row -> {
              Coordinate at = row.rawPosition();
              String grid = locator.locate(at.x, at.y).orElse("");
              String day = row.required("reported_at").substring(0, 10);
              incidents.add(new Incident(grid, row.required("category"), day));
            });
  }

  private void readTruth(Path file) throws IOException {
    FeatureFile.at(file, FieldNames.OWN)
        .read(
            row ->
                plants.add(
                    new Plant(
                        text(row, "kind"),
                        text(row, "category"),
                        List.of(text(row, "grid_codes").split(" ")),
                        text(row, "from"),
                        text(row, "to"))));
  }

  private static String text(Reading row, String field) {
    return Objects.requireNonNullElse(row.text(field), "");
  }

  private static List<CodedPolygon> grids(Path file) throws IOException {
    return CodedPolygons.read(file, "code").all();
  }
}
