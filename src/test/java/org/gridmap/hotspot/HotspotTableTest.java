package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is told as a table, to keep and to compare. */
class HotspotTableTest extends HotspotTest {

  @Test
  void theSameQuestionGivesTheSameBytes() {
    town.reports(1.5, 1.5, 2, 10);

    assertThat(export("csv")).isEqualTo(export("csv"));
    assertThat(export("geojson")).isEqualTo(export("geojson"));
  }

  @Test
  void theTableHasItsRowsByCodeAndItsMethodInEveryRow() {
    String[] lines = new String(export("csv"), StandardCharsets.UTF_8).split("\n");

    assertThat(lines).hasSize(17);
    assertThat(Arrays.copyOfRange(lines, 1, lines.length)).isSorted();
    assertThat(lines[1]).startsWith("G-00,G-00,110101001000,8,300,8,26.6666666667,1,24,24,1,0,");
    assertThat(lines[16]).startsWith("G-33,").endsWith(",benjamini-hochberg,16,1");
  }

  private byte[] export(String format) {
    return client
        .get()
        .uri("/api/v1/hotspots/export?format=" + format + "&to=" + LAST_DAY)
        .headers(planner.signedIn())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult()
        .getResponseBody();
  }
}
