package org.gridmap.cli.hotspots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridmap.geometry.Plane;
import org.gridmap.source.RefusedFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** A street of four squares of 100 m in zone 38, the first corner at 500 km, 3,400 km. */
class HotspotFilesTest {

  private static final Plane ZONE_38 = Plane.cgcs2000ThreeDegreeZone(38);
  private static final String STREET =
      """
      "crs":"EPSG:4547","src":"EPSG:4490","grid":"square","size":100,"x0":500000,"y0":3400000,\
      "nx":4,"ny":1""";

  @TempDir private Path directory;
  private final StringBuilder incidents = new StringBuilder("id,lon,lat,time,category\n");
  private final StringBuilder homes = new StringBuilder("id,lon,lat,households\n");

  @BeforeEach
  void threeReportsAndThreeHouses() {
    report("a", 50, "2026-03-02T00:00:00");
    report("b", 50, "2026-03-08T23:59:59");
    report("c", 150, "2026-03-09T00:00:00");
    home("h1", 50, 10);
    home("h2", 150, 30);
    home("h3", 350, 20);
  }

  @Test
  void everyBinIsARowWithItsCentreAndItsNeighbours() throws IOException {
    run("");
    assertThat(lines("bins.csv"))
        .containsExactly(
            "bin_id,i,j,count,exposure,cx,cy,neighbours_incl_self",
            "0_0,0,0,2,10,500050,3400050,2",
            "1_0,1,0,1,30,500150,3400050,3",
            "2_0,2,0,0,0,500250,3400050,3",
            "3_0,3,0,0,20,500350,3400050,2");
  }

  @Test
  void withoutHouseholdsThereAreNoTablesOfRates() throws IOException {
    HotspotFiles.write(request("", null));
    assertThat(lines("bins.csv").get(0)).isEqualTo("bin_id,i,j,count,cx,cy,neighbours_incl_self");
    assertThat(directory.resolve("out/gi_rate.csv")).doesNotExist();
    assertThat(directory.resolve("out/gi.csv")).exists();
  }

  @Test
  void aMaskKeepsBinsWithReportsOrHomes() throws IOException {
    run(",\"mask\":\"exposure>0 or count>0\"");
    assertThat(lines("bins.csv")).hasSize(4).noneMatch(line -> line.startsWith("2_0"));
    run(",\"mask\":\"count>0\"");
    assertThat(lines("bins.csv")).hasSize(3);
  }

  @Test
  void onlyBinsWithHomesHaveExpectations() throws IOException {
    run("");
    List<String> rows = lines("poisson_local.csv");
    assertThat(rows.get(0))
        .isEqualTo("bin_id,observed,expected,ratio,p_hot,p_cold,p,p_fdr,class_raw,class_fdr");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("0_0,3,2,1.5,");
    assertThat(rows.get(3)).startsWith("3_0,0,1,0,1,");
  }

  @Test
  void aReportAtTheStartOfASliceBelongsToIt() throws IOException {
    report("d", 150, "2026-03-16T00:00:00");
    run(",\"t0\":\"2026-03-02\",\"em_slice_days\":7,\"em_slices\":2");
    assertThat(lines("cube.csv"))
        .extracting(line -> line.substring(0, 8))
        .contains("0_0,0,2,", "0_0,1,0,", "1_0,0,0,", "1_0,1,1,");
    assertThat(lines("bins.csv").get(2)).as("counted, though in no slice").startsWith("1_0,1,0,2");
  }

  @Test
  void timesThatNobodyAsksForAreNotRead() throws IOException {
    report("d", 150, "");
    report("e", 150, "whenever");
    run("");
    assertThat(lines("bins.csv").get(2)).startsWith("1_0,1,0,3");
  }

  @Test
  void trendAndCategoriesAreWrittenPerBin() throws IOException {
    run(
        ",\"t0\":\"2026-03-02 00:00\",\"slice_days\":7,\"slices\":3,"
            + "\"em_slice_days\":7,\"em_slices\":2");
    assertThat(lines("trend.csv"))
        .startsWith(
            "bin_id,S,var_S,tau_b,mk_z,p,p_fdr,sen_slope_per_slice",
            "0_0,-2,2.66666666666667,-0.816496580927726,-0.612372435695794,"
                + "0.54029137460742,1,-1");
    assertThat(lines("emerging.csv").get(1)).endsWith(",no pattern,no pattern");
    assertThat(lines("emerging_rate.csv")).hasSize(4);
  }

  @Test
  void aLineWithoutAPlaceIsLeftOutAndCounted() throws IOException {
    incidents.append("lost,,,2026-03-02T00:00:00,\n");
    assertThat(HotspotFiles.write(request("", null)).withoutPlace()).isEqualTo(1);
  }

  @Test
  void clustersAreListedInTheOrderOfTheFile() throws IOException {
    run(",\"dbscan\":{\"eps\":20,\"min_pts\":2}");
    assertThat(lines("dbscan.csv")).containsExactly("id,core,cluster", "a,1,0", "b,1,0", "c,0,-1");
  }

  @Test
  void densitiesAreMeasuredAtPointsBesideTheParameters() throws IOException {
    Files.writeString(directory.resolve("k.csv"), "x,y\n500000,3490000\n");
    run(",\"kde\":{\"quartic_h\":500,\"gauss_sigma\":100,\"points\":\"k.csv\"}");
    assertThat(lines("kde.csv"))
        .containsExactly("x,y,quartic_per_km2,gauss_per_km2", "500000,3490000,0,0");
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    run("");
    byte[] first = Files.readAllBytes(directory.resolve("out/nb_local.csv"));
    run("");
    assertThat(Files.readAllBytes(directory.resolve("out/nb_local.csv"))).isEqualTo(first);
  }

  @Test
  void aBrokenLineIsNamedAndNothingIsWritten() {
    incidents.append("d,114.0,ninety,2026-03-02T00:00:00,\n");
    assertThatThrownBy(() -> run(""))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("line 5 column 1")
        .hasMessageContaining("The lat \"ninety\" cannot be used");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void wrongParametersAreRefusedByName() {
    assertRefused(",\"crs\":\"EPSG:3857\"", "crs is \"EPSG:3857\"");
    assertRefused(",\"grid\":\"triangle\"", "grid is \"triangle\"");
    assertRefused(",\"size\":0", "size is \"0\"");
    assertRefused(",\"mask\":\"some\"", "mask is \"some\"");
    assertRefused(",\"src\":\"GCJ02\"", "src is \"GCJ02\"");
    assertRefused(",\"slices\":3", "no t0");
    assertRefused(",\"t0\":\"soon\",\"slices\":3,\"slice_days\":7", "t0 is \"soon\"");
    assertRefused(",\"dbscan\":{\"eps\":5}", "no min_pts");
    assertRefused(",", "no JSON object");
  }

  @Test
  void zonesWithANumberBeforeTheEastingKeepIt() {
    Coordinate plain = MetricPlane.named("EPSG:4547").metres(114.5, 30);
    Coordinate numbered = MetricPlane.named("epsg:4526").metres(114.5, 30);
    assertThat(numbered.x - plain.x).isEqualTo(38_000_000);
    assertThat(MetricPlane.named("EPSG:4500").metres(129, 30).x).isEqualTo(22_500_000);
    assertThat(MetricPlane.named("EPSG:32750").metres(117, 0).y).isEqualTo(10_000_000);
  }

  private void assertRefused(String more, String reason) {
    assertThatThrownBy(() -> run(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private void run(String more) throws IOException {
    Files.writeString(directory.resolve("homes.csv"), homes);
    HotspotFiles.write(request(more, directory.resolve("homes.csv")));
  }

  private HotspotFiles.Request request(String more, @Nullable Path exposure) throws IOException {
    Path parameters = directory.resolve("p.json");
    Files.writeString(parameters, "{" + STREET + ",\"band\":100" + more + "}");
    Files.writeString(directory.resolve("incidents.csv"), incidents);
    return new HotspotFiles.Request(
        parameters,
        directory.resolve("incidents.csv"),
        exposure,
        "households",
        directory.resolve("out"));
  }

  private List<String> lines(String table) throws IOException {
    return Files.readAllLines(directory.resolve("out").resolve(table));
  }

  private void report(String id, double metresEast, String time) {
    Coordinate at = ZONE_38.inverse(500_000 + metresEast, 3_400_050);
    incidents.append("%s,%.10f,%.10f,%s,%n".formatted(id, at.x, at.y, time));
  }

  private void home(String id, double metresEast, int households) {
    Coordinate at = ZONE_38.inverse(500_000 + metresEast, 3_400_050);
    homes.append("%s,%.10f,%.10f,%d%n".formatted(id, at.x, at.y, households));
  }
}
