package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gridmap.exchange.ImportKind;
import org.gridmap.exchange.ImportReport;
import org.gridmap.exchange.Imports;
import org.gridmap.exchange.OptionReader;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file draws the western grids anew: the border goes a little beyond the house in block wY. */
class GridsIntoPlanTest extends StreetOfBlocks {

  @Autowired Imports imports;

  @Test
  void theFileBeginsADraftAndPublishesNothing() {
    List<String> before = published();

    ImportReport report = drawn();

    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
    assertThat(published()).isEqualTo(before);
    assertThat(plan().get("state").asString()).isEqualTo("DRAFT");
    assertThat(plan().at("/area/code").asString()).isEqualTo(WEST);
  }

  @Test
  void blocksGoWhereTheirBuildingsWereDrawn() {
    drawn();

    assertThat(publish(li, plan().get("id").asLong()).getStatus().value()).isEqualTo(200);
    assertThat(published()).containsExactly("e-01 300", "e-02 300", "w-01 450", "w-02 150");
  }

  @Test
  void whatMovedIsReported() {
    assertThat(drawn().notes())
        .extracting(note -> note.code().name())
        .containsExactly("PLAN_BEGUN", "GRID_MOVED_TO_BLOCKS", "GRID_MOVED_TO_BLOCKS");
  }

  @Test
  void blocksThatABorderCrossesAreCutWhereAskedAndEachIsReported() {
    ImportReport report = drawn(Map.of("into-plan", List.of("外部方案"), "cut", List.of("true")));

    assertThat(report.notes())
        .extracting(note -> note.code().name())
        .containsExactly("PLAN_BEGUN", "BLOCK_CUT");
    assertThat(report.notes().get(1).values())
        .containsEntry("buildings", "B-wY")
        .containsEntry("pieces", 2)
        .containsEntry("grids", "w-01, w-02");
    long plan = plan().get("id").asLong();
    assertThat(li.get("/api/v1/plans/" + plan + "/blocks").getResponseBody().get("features"))
        .hasSize(5);
    assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
    assertThat(published()).containsExactly("e-01 300", "e-02 300", "w-01 450", "w-02 150");
    assertThat(eastOf("w-01")).isCloseTo(lon(2.9), within(1e-6));
  }

  @Test
  void aBorderBesideThatOfABlockCutsNoSliver() {
    ImportReport report =
        drawn(2.001, Map.of("into-plan", List.of("外部方案"), "cut", List.of("true")));

    assertThat(report.notes()).extracting(note -> note.code().name()).doesNotContain("BLOCK_CUT");
  }

  @Test
  void cuttingIsForDraftsOnly() {
    assertThatThrownBy(() -> OptionReader.read(Map.of("cut", List.of("true"))))
        .isInstanceOf(Problem.class);
  }

  private double eastOf(String code) {
    return grids.get(code).boundary().getEnvelopeInternal().getMaxX();
  }

  private JsonNode plan() {
    return li.get("/api/v1/plans").getResponseBody().at("/items/0");
  }

  private ImportReport drawn() {
    return drawn(Map.of("into-plan", List.of("外部方案")));
  }

  private ImportReport drawn(Map<String, List<String>> words) {
    return drawn(2.9, words);
  }

  private ImportReport drawn(double border, Map<String, List<String>> words) {
    String file =
        "{\"type\": \"FeatureCollection\", \"features\": [%s, %s]}"
            .formatted(feature("w-01", 0, border), feature("w-02", border, 4));
    return imports.run(
        ImportKind.GRIDS,
        OptionReader.read(words),
        "grids.geojson",
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        read -> {});
  }

  private static String feature(String code, double west, double east) {
    String ring =
        "[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]"
            .formatted(
                round(lon(west)),
                round(lat(0)),
                round(lon(east)),
                round(lat(0)),
                round(lon(east)),
                round(lat(1)),
                round(lon(west)),
                round(lat(1)),
                round(lon(west)),
                round(lat(0)));
    return """
        {"type": "Feature", "properties": {"code": "%s", "community_code": "%s"},
         "geometry": {"type": "Polygon", "coordinates": [%s]}}
        """
        .formatted(code, WEST, ring);
  }

  private static String round(double degrees) {
    return "%.7f".formatted(degrees);
  }
}
