package org.gridmap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridmap.exchange.ImportKind;
import org.gridmap.exchange.ImportOptions;
import org.gridmap.exchange.Imports;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Reading;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The demo town, in which it is known what was planted where, as the service judges it. */
@ServiceTest
class PlannerSeesWhereItIsHotStory {

  private static final Path TOWN = Path.of("gis-data/demo");
  private static final LocalDate END_OF_FILE = LocalDate.of(2026, 6, 1);

  private record Plant(
      String kind, String category, List<String> grids, LocalDate from, LocalDate until) {}

  @Autowired RestTestClient client;
  @Autowired Imports imports;
  @Autowired Users users;

  private final List<Plant> plants = new ArrayList<>();
  private Desk dispatcher;

  @BeforeEach
  void theDemoTownIsLoaded() throws IOException {
    LocalDate monday =
        LocalDate.now(ZoneId.of("Asia/Shanghai"))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int weeks = (int) ChronoUnit.WEEKS.between(END_OF_FILE, monday);
    take(ImportKind.AREAS, ImportOptions.USUAL, "areas.geojson");
    take(ImportKind.BUILDINGS, ImportOptions.USUAL, "buildings.geojson");
    take(ImportKind.GRIDS, ImportOptions.USUAL, "grids.geojson");
    take(ImportKind.INCIDENTS, ImportOptions.USUAL.withShift(7 * weeks), "incidents.csv");
    if (users.find("dispatcher-zhao").isEmpty()) {
      users.add(
          "dispatcher-zhao",
          "dispatcher-zhao",
          Desk.PASSWORD,
          List.of(new RoleGrant(Role.DISPATCHER, null)));
    }
    dispatcher = new Desk(client, "dispatcher-zhao");
    readPlants(weeks);
  }

  @Test
  void whatWasPlantedIsFoundAndNothingElseIsCalledHot() {
    for (Plant plant : plants) {
      JsonNode answer = ask(plant);
      String first = plant.grids().get(0);
      switch (plant.kind()) {
        case "NORMAL_TOWERS" ->
            assertThat(plant.grids()).allMatch(grid -> !state(answer, grid).equals("HOT"));
        case "NO_HOMES" -> assertThat(state(answer, first)).isEqualTo("NO_HOMES");
        case "COLD" -> assertThat(state(answer, first)).isEqualTo("COLD");
        default -> assertThat(state(answer, first)).as(plant.kind()).isEqualTo("HOT");
      }
      assertThat(hotGrids(answer)).as(plant.kind()).allMatch(grid -> isPlanted(grid, plant));
    }
  }

  @Test
  void oneBuildingAndOneChannelAreNamed() {
    for (Plant plant : plants) {
      String kind =
          ask(plant)
              .at("/units")
              .valueStream()
              .filter(unit -> unit.get("code").asString().equals(plant.grids().get(0)))
              .map(unit -> unit.at("/onlyBecause/kind").asString(""))
              .findFirst()
              .orElse("");
      if (plant.kind().startsWith("ONE_")) {
        assertThat("ONE_" + kind).isEqualTo(plant.kind());
      }
    }
  }

  private boolean isPlanted(String grid, Plant asked) {
    return plants.stream()
        .filter(plant -> !plant.kind().equals("NORMAL_TOWERS"))
        .filter(
            plant ->
                plant.category().isEmpty()
                    || asked.category().isEmpty()
                    || plant.category().equals(asked.category()))
        .anyMatch(plant -> plant.grids().contains(grid));
  }

  private JsonNode ask(Plant plant) {
    String category = plant.category().isEmpty() ? "" : "&category=" + plant.category();
    var answer =
        dispatcher.get(
            "/api/v1/hotspots?from="
                + plant.from()
                + "&to="
                + plant.until().minusDays(1)
                + category);
    assertThat(answer.getStatus().value()).isEqualTo(200);
    return Objects.requireNonNull(answer.getResponseBody());
  }

  private static String state(JsonNode answer, String grid) {
    return answer
        .get("units")
        .valueStream()
        .filter(unit -> unit.get("code").asString().equals(grid))
        .findFirst()
        .orElseThrow()
        .get("state")
        .asString();
  }

  private static List<String> hotGrids(JsonNode answer) {
    return answer
        .get("units")
        .valueStream()
        .filter(unit -> unit.get("state").asString().equals("HOT"))
        .map(unit -> unit.get("code").asString())
        .toList();
  }

  private void take(ImportKind kind, ImportOptions options, String name) throws IOException {
    try (InputStream file = Files.newInputStream(TOWN.resolve(name))) {
      imports.run(kind, options, name, file, read -> {});
    }
  }

  private void readPlants(int weeks) throws IOException {
    plants.clear();
    FeatureFile.at(TOWN.resolve("truth.csv"), FieldNames.OWN)
        .read(
            row ->
                plants.add(
                    new Plant(
                        text(row, "kind"),
                        text(row, "category"),
                        List.of(text(row, "grid_codes").split(" ")),
                        LocalDate.parse(text(row, "from")).plusWeeks(weeks),
                        LocalDate.parse(text(row, "to")).plusWeeks(weeks))));
  }

  private static String text(Reading row, String field) {
    return Objects.requireNonNullElse(row.text(field), "");
  }
}
