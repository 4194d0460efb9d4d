package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands locate and check, as they are typed. */
class LocateAndCheckTest {

  private static final String WEST = feature("A", 0, 0.001);
  private static final String EAST = feature("B", 0.001, 0.002);
  private static final String WIDE = feature("C", 0.0005, 0.002);

  @TempDir private Path directory;

  private String said = "";

  @Test
  void everyPointGetsItsCodeInTheOrderOfTheFile() throws IOException {
    Path points = file("p.csv", "id,lon,lat\n7,0.0015,0.0005\n\"a,b\",0.001,0.0005\nx,9,9\n");

    assertThat(locate(grids(WEST, EAST), points)).isEqualTo(GridmapCommand.GOOD);

    assertThat(directory.resolve("o.csv")).hasContent("id,code\n7,B\n\"a,b\",A\nx,\n");
  }

  @Test
  void pointsOfChineseMapServicesAreMovedFirst() throws IOException {
    String square =
        """
        {"type":"Feature","properties":{"code":"T"},"geometry":{"type":"Polygon","coordinates":
        [[[116.39,39.90],[116.392,39.90],[116.392,39.902],[116.39,39.902],[116.39,39.90]]]}}""";
    Path points = file("p.csv", "id,lon,lat\n1,116.39724,39.90240\n");

    assertThat(locate(grids(square), points, "--datum", "gcj02")).isEqualTo(GridmapCommand.GOOD);

    assertThat(directory.resolve("o.csv")).hasContent("id,code\n1,T\n");
  }

  @Test
  void overlappingGridsAreRefusedUnlessAllowed() throws IOException {
    Path points = file("p.csv", "id,lon,lat\n1,0.0007,0.0005\n");

    assertThat(locate(grids(WEST, WIDE), points)).isEqualTo(GridmapCommand.FAULTS);
    assertThat(said).contains("OVERLAP", "A C", "m²");
    assertThat(directory.resolve("o.csv")).doesNotExist();

    assertThat(locate(grids(WEST, WIDE), points, "--allow-overlaps"))
        .isEqualTo(GridmapCommand.GOOD);
    assertThat(directory.resolve("o.csv")).hasContent("id,code\n1,A\n");
  }

  @Test
  void aRowThatIsNoPointIsNamedAndNothingIsWritten() throws IOException {
    Path points = file("p.csv", "id,lon,lat\n1,0.0007,0.0005\n2,NaN,0\n");

    assertThat(locate(grids(WEST), points)).isEqualTo(GridmapCommand.BAD_INPUT);

    assertThat(said)
        .contains("p.csv，第 2 项，代码 2，第 3 行第 1 列：lon 的值 “NaN” 不能使用")
        .contains("p.csv, feature 2, code 2, line 3 column 1: The lon \"NaN\" cannot be used");
    assertThat(directory).isDirectoryNotContaining("glob:**o.csv*");
  }

  @Test
  void aFeatureWithoutCodeIsNamed() throws IOException {
    Path points = file("p.csv", "id,lon,lat\n");

    assertThat(locate(grids(WEST.replace("code", "name")), points))
        .isEqualTo(GridmapCommand.BAD_INPUT);

    assertThat(said).contains("第 1 项").contains("缺少 code").contains("The code is missing");
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    assertThat(locate(directory.resolve("none.geojson"), file("p.csv", "id,lon,lat\n")))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(said)
        .contains("none.geojson：没有这个文件")
        .contains("none.geojson: There is no such file");
  }

  @Test
  void checkIsContentWithNeighbours() throws IOException {
    assertThat(run("check", "--grids", grids(WEST, EAST).toString()))
        .isEqualTo(GridmapCommand.GOOD);
    assertThat(said).contains("2 个面，0 处问题").contains("2 polygons, 0 faults");
  }

  @Test
  void checkListsFaultsAndEndsWithOne() throws IOException {
    Path within = file("c.geojson", collection(feature("all", 0, 0.003)));

    int code = run("check", "--grids", grids(WEST, WIDE).toString(), "--within", within.toString());

    assertThat(code).isEqualTo(GridmapCommand.FAULTS);
    assertThat(said).contains("重叠 OVERLAP  A C").contains("空隙 GAP").contains("2 处问题", "2 faults");
  }

  @Test
  void checkSpeaksJson() throws IOException {
    run("check", "--json", "--grids", grids(WEST, WIDE).toString());
    assertThat(said).contains("\"kind\":\"OVERLAP\"").contains("\"codes\":[\"A\",\"C\"]");
  }

  private int locate(Path grids, Path points, String... more) {
    String[] arguments = {
      "locate",
      "--grids",
      grids.toString(),
      "--points",
      points.toString(),
      "--out",
      directory.resolve("o.csv").toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      return GridmapCommand.execute(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
      said = bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private Path grids(String... features) throws IOException {
    return file("g.geojson", collection(features));
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  private static String feature(String code, double west, double east) {
    return """
        {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":
        [[[%s,0],[%s,0],[%s,0.001],[%s,0.001],[%s,0]]]}}"""
        .formatted(code, west, east, east, west, west);
  }
}
