package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Files as people have them, in the commands that need no database. */
class FieldCaseCommandsTest {

  private static final Path SHARED = Path.of("../shared/data/field-cases");
  private static final String PARAMETERS =
      """
      {"crs":"EPSG:4543","size":120,"mask":"count>0","t0":"2026-01-01T00:00:00",
       "slice_days":7,"slices":2%s}""";

  @TempDir private Path directory;

  private final StringWriter data = new StringWriter();
  private final StringWriter words = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "979001001001001.0, 979001001001001",
    "97900100100100117.0, 97900100100100117",
    "9.79103001001E11, 979103001001"
  })
  void locateAnswersWithTheDigitsOfTheFile(String written, String code) throws IOException {
    Path grids = grids(area("\"code\":" + written, 103, 38));

    assertThat(locate(grids, "id,lon,lat\n1,103.001,38.001\n")).isEqualTo(GridmapCommand.GOOD);
    assertThat(directory.resolve("o.csv")).hasContent("id,code\n1," + code + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "locate", "balance"})
  void everyCommandRefusesACodeThatLostDigitsInTheSameWords(String command) throws IOException {
    assertThat(refused(command, grids(area("\"code\":9.79E14,\"id\":9.79E14", 103, 38))))
        .contains("LOST_DIGITS", "9.79E14", "第 1 项", "feature 1", "g.geojson", "文本");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "locate", "balance"})
  void everyCommandRefusesDegreesUnderASystemInMetres(String command) throws IOException {
    String text = collection(area("\"code\":\"a\",\"id\":\"a\"", 103, 38));
    Path grids =
        file(
            "g.geojson",
            text.replaceFirst(
                "\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"));

    assertThat(refused(command, grids)).contains("CRS_HOLDS_DEGREES", "EPSG:3857", "103, 38");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "locate", "balance"})
  void everyCommandTellsAnotherFormatByItsName(String command) throws IOException {
    assertThat(refused(command, file("g.geojson", "%PDF-1.7")))
        .contains("OTHER_FORMAT", "PDF 文档", "a PDF document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "locate"})
  void anEmptyFileOfGridsIsSaidToBeEmpty(String command) throws IOException {
    refused(command, grids());

    assertThat(words.toString()).contains("NO_FEATURES", "g.geojson");
  }

  @Test
  void checkPrintsNothingButJsonOnStandardOutput() throws IOException {
    run("check", "--json", "--grids", grids().toString());

    assertThat(JsonMapper.shared().readTree(data.toString()).isArray()).isTrue();
  }

  @Test
  void aTimeWithAnOffsetCountsInItsWeekOfTheTown() throws IOException {
    hotspots(
        ",\"em_slice_days\":7,\"em_slices\":2",
        "a,103.0,38.0,2026-01-07T20:30:00Z",
        "c,103.0,38.0,2026-01-01T00:30:00");

    assertThat(Files.readAllLines(directory.resolve("out/cube.csv")))
        .extracting(line -> line.split(",")[1] + ":" + line.split(",")[2])
        .containsExactly("slice:count", "0:1", "1:1");
  }

  @Test
  void everyRowIsInTheClosingLine() throws IOException {
    hotspots(
        "",
        "a,103.0,38.0,2026-01-02T00:00:00",
        "b,103.0,38.0,2027-01-02T00:00:00",
        "c,103.0,38.0,",
        "d,,,2026-01-02T00:00:00",
        "e,0,0,2026-01-02T00:00:00");

    assertThat(words.toString())
        .contains("5 rows read; 3 counted in 1 bins; 1 without a place, 1 far from the plane")
        .contains("1 without a time, 1 outside the slices of the trend")
        .contains("读取 5 行");
    assertThat(data.toString()).isEmpty();
  }

  @Test
  void timesThatCannotBeReadAreNamedWithTheirRows() throws IOException {
    assertThat(hotspots("", "a,103.0,38.0,whenever")).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains("BAD_TIME", "whenever", "line 2 column 1");
  }

  @Test
  void balanceTakesCodesAndSaysHowManyBuildingsHaveNoCount() throws IOException {
    Path communities = file("c.geojson", collection(area("\"code\":979001001001.0", 103, 38)));
    Path buildings =
        file(
            "b.geojson",
            collection(
                building("97900100100100001.0", "\"households\":30", 103.0003),
                building("97900100100100002.0", "\"households\":null", 103.0010)));

    assertThat(balance(communities, buildings)).isEqualTo(GridmapCommand.GOOD);
    assertThat(words.toString())
        .contains("有 1 栋楼没有户数", "1 buildings have no household count", "HOUSEHOLDS_UNKNOWN");
    assertThat(Files.readString(directory.resolve("out/assignment.csv")))
        .contains("97900100100100001,979001001001-01", "97900100100100002,979001001001-01");
    assertThat(data.toString().lines()).allMatch(line -> line.matches("\\S+ +\\S.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"300d\"", "[300]", "\"NaN\"", "-3"})
  void balanceRefusesHouseholdsThatAreNoNumber(String households) throws IOException {
    Path communities = file("c.geojson", collection(area("\"code\":\"c\"", 103, 38)));
    Path buildings =
        file("b.geojson", collection(building("\"b\"", "\"households\":" + households, 103.0003)));

    assertThat(balance(communities, buildings)).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains(households.replace("\"", ""), "b.geojson", "第 1 项");
  }

  @Test
  void aSliverBetweenCellsGoesToTheLowerCodeAndIsTold() throws IOException {
    Path communities = file("c.geojson", collection(area("\"code\":\"c\"", 103, 38)));
    String west = "[[103,38],[103.002,38],[103.002,38.002],[103.002,38.004],[103,38.004],[103,38]]";
    String east =
        "[[103.004,38],[103.004,38.004],[103.002,38.004],[103.002,38.002],"
            + "[103.0019999,38.001],[103.002,38],[103.004,38]]";
    Path cells = file("b.geojson", collection(cell("b-1", west), cell("b-2", east)));

    assertThat(balance(communities, cells, "--cells")).isEqualTo(GridmapCommand.GOOD);
    assertThat(words.toString()).contains("OVERLAP_FIXED", "b-1", "b-2");
    assertThat(Files.readAllLines(directory.resolve("out/assignment.csv"))).hasSize(3);
  }

  @Test
  void aSliverThatMayNotBeFixedRefusesTheCells() throws IOException {
    Path communities = file("c.geojson", collection(area("\"code\":\"c\"", 103, 38)));
    String one = "[[103,38],[103.002,38],[103.002,38.004],[103,38.004],[103,38]]";
    String other = "[[103.0019,38],[103.004,38],[103.004,38.004],[103.0019,38.004],[103.0019,38]]";
    Path cells = file("b.geojson", collection(cell("b-1", one), cell("b-2", other)));

    assertThat(balance(communities, cells, "--cells")).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains("OVERLAP", "b-1", "b-2");
    assertThat(balance(communities, cells, "--cells", "--fix-overlaps", "10000"))
        .isEqualTo(GridmapCommand.GOOD);
  }

  @ParameterizedTest
  @CsvSource({
    "k1-code-as-real.geojson, 0",
    "k2-grids-3857-true.geojson, 0",
    "k2-grids-3857-over-degrees.geojson, 2",
    "k10-null-feature.geojson, 2",
    "k10-one-feature-per-line.geojson, 0",
    "k10-household-table.xlsx, 2",
    "k11-empty-grids.geojson, 0",
    "k15-crs-after-features.geojson, 0"
  })
  void theSharedFilesEndAsTheyShould(String file, int code) {
    Needs.samples(SHARED);

    assertThat(run("check", "--grids", SHARED.resolve(file).toString())).isEqualTo(code);
  }

  private String refused(String command, Path grids) throws IOException {
    Path points = file("p.csv", "id,lon,lat\n1,103.001,38.001\n");
    Path out = directory.resolve("o.csv");
    switch (command) {
      case "check" -> run("check", "--grids", grids.toString());
      case "locate" ->
          run(
              "locate",
              "--grids",
              grids.toString(),
              "--points",
              points.toString(),
              "--out",
              out.toString());
      default -> balance(grids, grids);
    }
    return words.toString();
  }

  private int locate(Path grids, String points) throws IOException {
    return run(
        "locate",
        "--grids",
        grids.toString(),
        "--points",
        file("p.csv", points).toString(),
        "--out",
        directory.resolve("o.csv").toString());
  }

  private int balance(Path communities, Path buildings, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("balance", "--communities", communities.toString()));
    arguments.addAll(List.of("--buildings", buildings.toString()));
    arguments.addAll(List.of("--out", directory.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int hotspots(String more, String... rows) throws IOException {
    return run(
        "hotspots",
        "--params",
        file("p.json", PARAMETERS.formatted(more)).toString(),
        "--incidents",
        file("i.csv", "id,lon,lat,time\n" + String.join("\n", rows) + "\n").toString(),
        "--out",
        directory.resolve("out").toString());
  }

  private int run(String... arguments) {
    return GridmapCommand.commandLine()
        .setOut(new PrintWriter(data, true))
        .setErr(new PrintWriter(words, true))
        .execute(arguments);
  }

  private Path grids(String... features) throws IOException {
    return file("g.geojson", collection(features));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String cell(String code, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"households\":120},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
        .formatted(code, ring);
  }

  private static String building(String code, String households, double west) {
    return rectangle("\"code\":%s,%s".formatted(code, households), west, 38.0003, 0.0004);
  }

  private static String area(String properties, double west, double south) {
    return rectangle(properties, west, south, 0.004);
  }

  private static String rectangle(String properties, double west, double south, double size) {
    List<String> ring = new ArrayList<>();
    double[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    for (double[] corner : corners) {
      ring.add("[%s,%s]".formatted(west + corner[0] * size, south + corner[1] * size));
    }
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
        .formatted(properties, String.join(",", ring));
  }
}
