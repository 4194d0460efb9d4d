package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two communities side by side, each with four rows of six buildings of 50 households. */
class BalanceCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  private final List<String> communities = new ArrayList<>();
  private final List<String> buildings = new ArrayList<>();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void aTown() {
    for (int community = 0; community < 2; community++) {
      String id = "C" + (community + 1);
      communities.add(feature("\"id\":\"" + id + "\"", square(8 * community, 0, 7.999, 5)));
      for (int i = 0; i < 24; i++) {
        double x = 8 * community + 1 + i % 6;
        building("B%d%02d".formatted(community + 1, i), id, "50", square(x, 0.6 + i / 6, 0.5, 0.4));
      }
    }
  }

  @Test
  void everyBuildingGetsAGridOfItsCommunity() throws IOException {
    assertThat(balance()).isZero();
    List<String> rows = Files.readAllLines(out("assignment.csv"));
    assertThat(rows).hasSize(49).startsWith("building_id,grid_id");
    assertThat(rows.subList(1, 49)).allMatch(row -> row.matches("B(\\d)\\d\\d,C\\1-0[1-4]"));
  }

  @Test
  void theReportCountsEvenGridsOfOnePart() throws IOException {
    balance();
    JsonNode numbers = JSON.readTree(Files.readString(out("report.json"))).get("numbers");
    assertThat(numbers.get("grids").asInt()).isEqualTo(8);
    assertThat(numbers.get("dev_max").asDouble()).isZero();
    assertThat(numbers.get("poly_multipart").asInt()).isZero();
    assertThat(numbers.get("poly_overlaps").asInt()).isZero();
    assertThat(numbers.get("poly_buildings_in_wrong_grid").asInt()).isZero();
  }

  @Test
  void theNumberOfThreadsDoesNotChangeAByte() throws IOException {
    balance("--threads", "1");
    String one = Files.readString(out("grids.geojson")) + Files.readString(out("assignment.csv"));
    balance("--threads", "2");
    String two = Files.readString(out("grids.geojson")) + Files.readString(out("assignment.csv"));
    assertThat(two).isEqualTo(one);
  }

  @Test
  void anExclusivePolygonIsAGridOfItsOwn() throws IOException {
    Path exclusive =
        write("x.geojson", List.of(feature("\"code\":\"WALL-1\"", square(0.8, 0.3, 2.9, 1.1))));
    assertThat(balance("--exclusive", exclusive.toString())).isZero();
    assertThat(Files.readAllLines(out("assignment.csv")))
        .contains("B100,WALL-1", "B101,WALL-1", "B102,WALL-1")
        .doesNotContain("B103,WALL-1");
    assertThat(Files.readString(out("grids.geojson"))).contains("\"kind\":\"EXCLUSIVE\"");
  }

  @Test
  void cellsThatTileTheirCommunityAreTheBlocks() throws IOException {
    buildings.clear();
    for (int i = 0; i < 24; i++) {
      String community = i < 12 ? "C1" : "C2";
      double x = i < 12 ? 0 : 8;
      building("U%02d".formatted(i), community, "100", square(x + i % 4, i % 12 / 4, 1, 1));
    }
    assertThat(balance("--cells")).isZero();
    JsonNode numbers = JSON.readTree(Files.readString(out("report.json"))).get("numbers");
    assertThat(numbers.get("grids").asInt()).isEqualTo(8);
    assertThat(numbers.get("dev_max").asDouble()).isZero();
    assertThat(numbers.get("poly_multipart").asInt()).isZero();
  }

  @Test
  void aVertexInTheMiddleOfANeighboursEdgeJoinsThem() throws IOException {
    buildings.clear();
    building("wide", "C1", "300", square(0, 0, 2, 1));
    building("left", "C1", "150", square(0, 1, 1, 1));
    building("right", "C1", "150", square(1, 1, 1, 1));
    assertThat(balance("--cells")).isZero();
    List<String> rows = Files.readAllLines(out("assignment.csv"));
    assertThat(rows.get(2).replace("left,", "")).isEqualTo(rows.get(3).replace("right,", ""));
    assertThat(rows.get(1)).doesNotEndWith(rows.get(2).replace("left,", ""));
  }

  @Test
  void aPlanReBalancedAtAnInfinitePriceStays() throws IOException {
    balance();
    String before = Files.readString(out("assignment.csv"));
    Path old = Files.writeString(directory.resolve("old.csv"), before);
    balance("--from", old.toString(), "--move-price", "Infinity");
    assertThat(Files.readString(out("assignment.csv"))).isEqualTo(before);
  }

  @Test
  void negativeHouseholdsAreNamedWithTheirPlaceAndNothingIsWritten() throws IOException {
    building("B999", "C1", "-3", square(1.5, 0.2, 0.2, 0.2));
    assertThat(balance()).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(errors.toString())
        .contains("buildings.geojson, feature 49")
        .contains("\"-3\" cannot be used");
    assertThat(out("assignment.csv")).doesNotExist();
  }

  @Test
  void aBuildingOfAnUnknownCommunityIsRefused() throws IOException {
    building("B999", "C9", "10", square(1.5, 0.2, 0.2, 0.2));
    assertThat(balance()).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(errors.toString()).contains("Building B999 does not stand in the community C9");
  }

  @Test
  void twoBuildingsOfOneNameAreRefused() throws IOException {
    building("B100", "C1", "10", square(1.5, 0.2, 0.2, 0.2));
    assertThat(balance()).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(errors.toString()).contains("B100").contains("DUPLICATE_CODE");
  }

  @Test
  void overlappingCommunitiesAreRefusedWithTheirSquareMetres() throws IOException {
    communities.add(feature("\"id\":\"C3\"", square(5, 1, 2, 2)));
    assertThat(balance()).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(errors.toString()).contains("C1 and C3 overlap by");
  }

  @Test
  void whatIsBadIsNamedAndLeftOutWhenThatIsAskedFor() throws IOException {
    communities.add(feature("\"id\":\"C3\"", square(5, 1, 2, 2)));
    building("B997", "C9", "10", square(1.5, 0.2, 0.2, 0.2));
    building("B998", "C1", "-3", square(1.5, 0.2, 0.2, 0.2));

    assertThat(balance("--skip-bad")).isEqualTo(GridmapCommand.FAULTS);
    assertThat(errors.toString())
        .contains("C1 and C3 overlap by")
        .contains("Building B997 does not stand in the community C9")
        .contains("\"-3\" cannot be used");
    assertThat(Files.readAllLines(out("assignment.csv")))
        .hasSize(49)
        .noneMatch(row -> row.startsWith("B99"));
    assertThat(Files.readString(out("report.json"))).contains("\"left_out\" : 3");
  }

  @Test
  void nothingIsSkippedInAFileThatEndsTooEarly() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.geojson"), "{\"type\":");

    assertThat(run("--skip-bad", "--communities", broken.toString(), "--buildings", "b"))
        .isEqualTo(GridmapCommand.BAD_INPUT);
  }

  @Test
  void aFileThatIsNotJsonIsRefused() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.geojson"), "{\"type\":");
    assertThat(run("--communities", broken.toString(), "--buildings", broken.toString()))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(errors.toString()).contains("FILE_TRUNCATED").contains("broken.geojson");
  }

  private int balance(String... more) throws IOException {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("--communities", write("communities.geojson", communities).toString()));
    args.addAll(List.of("--buildings", write("buildings.geojson", buildings).toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("balance"));
    all.addAll(List.of(args));
    all.addAll(List.of("--out", directory.resolve("out").toString()));
    return GridmapCommand.commandLine()
        .setErr(new PrintWriter(errors, true))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(all.toArray(String[]::new));
  }

  private Path out(String name) {
    return directory.resolve("out").resolve(name);
  }

  private void building(String id, String community, String households, String shape) {
    buildings.add(
        feature(
            "\"id\":\"%s\",\"community_id\":\"%s\",\"households\":%s"
                .formatted(id, community, households),
            shape));
  }

  private Path write(String name, List<String> features) throws IOException {
    return Files.writeString(
        directory.resolve(name),
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}"
        .formatted(properties, geometry);
  }

  /** A rectangle in units of about 100 m around 114° E 30° N. */
  private static String square(double x, double y, double width, double height) {
    double west = 114 + x / 1000;
    double south = 30 + y / 1000;
    double east = 114 + (x + width) / 1000;
    double north = 30 + (y + height) / 1000;
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.7f,%2$.7f],[%3$.7f,%2$.7f],"
            + "[%3$.7f,%4$.7f],[%1$.7f,%4$.7f],[%1$.7f,%2$.7f]]]}",
        west,
        south,
        east,
        north);
  }
}
