package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.Town.Grid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** The incidents of one town, as they are written: where, when, and how many per household. */
class IncidentFilesTest {

  private static final int COUNT = 60_000;
  private static final Town TOWN = TownMaker.make(5, 8);
  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<Map<String, String>> TRUTH = new ArrayList<>();

  @TempDir static Path directory;

  private record Row(
      String number,
      String category,
      Coordinate place,
      LocalDateTime at,
      String channel,
      String building,
      String state,
      String gridCode) {}

  @BeforeAll
  static void readWhatIsWritten() throws IOException {
    IncidentFiles files = new IncidentFiles(TOWN, COUNT);
    Path file = directory.resolve("incidents.csv");
    files.writeIncidents(file);
    Map<Grid, IndexedPointInAreaLocator> locators = new HashMap<>();
    TOWN.grids()
        .forEach(grid -> locators.put(grid, new IndexedPointInAreaLocator(grid.boundary())));
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] field = line.split(",", -1);
      assertThat(field).hasSize(13);
      Coordinate place = new Coordinate(Double.parseDouble(field[3]), Double.parseDouble(field[4]));
      ROWS.add(
          new Row(
              field[0],
              field[1],
              place,
              LocalDateTime.parse(field[5]),
              field[6],
              field[7],
              field[10],
              gridOf(place, locators)));
    }
    List<String> truth = files.truth().lines().toList();
    String[] names = truth.get(0).split(",");
    for (String line : truth.subList(1, truth.size())) {
      Map<String, String> row = new HashMap<>();
      String[] field = line.split(",", -1);
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], field[i]);
      }
      TRUTH.add(row);
    }
  }

  private static String gridOf(Coordinate place, Map<Grid, IndexedPointInAreaLocator> locators) {
    return TOWN.grids().stream()
        .filter(grid -> locators.get(grid).locate(place) == Location.INTERIOR)
        .map(Grid::code)
        .findFirst()
        .orElse("");
  }

  @Test
  void everyIncidentLiesInsideAGrid() {
    assertThat(ROWS).hasSize(COUNT).noneMatch(row -> row.gridCode.isEmpty());
  }

  @Test
  void anIncidentWithABuildingLiesInTheGridOfThatBuilding() {
    Map<String, String> gridOfBuilding = new HashMap<>();
    Map<Integer, String> gridOfCell = new HashMap<>();
    TOWN.grids()
        .forEach(grid -> grid.cells().forEach(cell -> gridOfCell.put(cell.index(), grid.code())));
    TOWN.buildings()
        .forEach(home -> gridOfBuilding.put(home.code(), gridOfCell.get(home.cell().index())));
    assertThat(ROWS)
        .filteredOn(row -> !row.building.isEmpty())
        .hasSizeGreaterThan(COUNT / 4)
        .allMatch(row -> row.gridCode.equals(gridOfBuilding.get(row.building)));
  }

  @Test
  void numbersAreUniqueAndBeginWithTheDay() {
    Set<String> numbers = new HashSet<>();
    for (Row row : ROWS) {
      assertThat(numbers.add(row.number)).isTrue();
      assertThat(row.number)
          .startsWith(row.at.toLocalDate().toString().replace("-", "") + "-")
          .matches("\\d{8}-[0-9A-HJKMNP-TV-Z]{8}");
    }
  }

  @Test
  void timesAscendOverTwentySixWeeksAndEndInTheFirstMinutesOfAMonday() {
    for (int i = 1; i < ROWS.size(); i++) {
      assertThat(ROWS.get(i).at).isAfterOrEqualTo(ROWS.get(i - 1).at);
    }
    LocalDateTime last = ROWS.get(ROWS.size() - 1).at;
    assertThat(ROWS.get(0).at).isAfter(last.minusWeeks(26));
    assertThat(last.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(last.getHour()).isZero();
  }

  @Test
  void noiseIsReportedAtNightAndOfficeMattersOnWorkDays() {
    assertThat(share("0604", row -> row.at.getHour() >= 20 || row.at.getHour() < 2))
        .isGreaterThan(0.5);
    assertThat(share("1001", row -> row.at.getDayOfWeek().getValue() <= 5)).isGreaterThan(0.85);
  }

  private static double share(String category, Predicate<Row> when) {
    List<Row> all = ROWS.stream().filter(row -> row.category.equals(category)).toList();
    return (double) all.stream().filter(when).count() / all.size();
  }

  @Test
  void onlyKnownCategoriesChannelsAndStatesOccur() {
    Set<String> known = new HashSet<>();
    CaseBook.read().forEach(one -> known.add(one.category()));
    assertThat(ROWS).allMatch(row -> known.contains(row.category));
    assertThat(ROWS).allMatch(row -> row.channel.matches("WEB|APP|QR|DESK|HOTLINE|WORKER"));
    assertThat(ROWS).allMatch(row -> row.state.matches("SUBMITTED|IN_PROGRESS|RESOLVED|CLOSED"));
  }

  @Test
  void eachPlantIsFoundAgainAtItsRatePerHousehold() {
    assertThat(TRUTH).hasSizeGreaterThan(8);
    for (Map<String, String> plant : TRUTH) {
      double expected = Double.parseDouble(plant.get("expected"));
      double observed = Double.parseDouble(plant.get("observed"));
      if (!plant.get("kind").equals("NO_HOMES")) {
        assertThat(observed)
            .as(plant.toString())
            .isCloseTo(expected, within(4 * Math.sqrt(expected) + 2));
      }
    }
  }

  @Test
  void theObservedNumberIsWhatACountOfTheFileGives() {
    for (Map<String, String> plant : TRUTH) {
      if (plant.get("kind").matches("LASTING|NEW|GROWING|EASING|COLD|HAMLET")) {
        LocalDateTime from = LocalDateTime.parse(plant.get("from") + "T00:05:00");
        LocalDateTime to = LocalDateTime.parse(plant.get("to") + "T00:05:00");
        long counted =
            ROWS.stream()
                .filter(row -> plant.get("grid_codes").contains(row.gridCode))
                .filter(row -> plant.get("category").isEmpty() || is(row, plant))
                .filter(row -> !row.at.isBefore(from) && row.at.isBefore(to))
                .count();
        assertThat(counted)
            .as(plant.toString())
            .isCloseTo(Long.parseLong(plant.get("observed")), within(1L));
      }
    }
  }

  private static boolean is(Row row, Map<String, String> plant) {
    return row.category.equals(plant.get("category"));
  }

  @Test
  void outsideThePlantsEveryGridHasTheSameRate() {
    Set<String> planted = new HashSet<>();
    TRUTH.forEach(
        plant -> {
          if (!plant.get("kind").equals("NORMAL_TOWERS")) {
            planted.addAll(List.of(plant.get("grid_codes").split(" ")));
          }
        });
    Map<String, Integer> counts = new HashMap<>();
    ROWS.stream()
        .filter(row -> !row.category.equals(IncidentDraw.LIFTS))
        .forEach(row -> counts.merge(row.gridCode, 1, Integer::sum));
    List<Grid> free =
        TOWN.grids().stream()
            .filter(grid -> grid.kind() == Kind.BASIC && !planted.contains(grid.code()))
            .toList();
    double total = free.stream().mapToInt(grid -> counts.get(grid.code())).sum();
    double rate = total / free.stream().mapToInt(Grid::households).sum();
    double chiSquare = 0;
    for (Grid grid : free) {
      double expected = rate * grid.households();
      chiSquare += Math.pow(counts.get(grid.code()) - expected, 2) / expected;
    }
    int degrees = free.size() - 1;
    assertThat(chiSquare).isBetween(degrees - 4 * Math.sqrt(2.0 * degrees), 0.0 + degrees * 2);
  }
}
