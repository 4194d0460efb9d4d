package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What cannot be asked. */
class HotspotQuestionTest extends HotspotTest {

  @ParameterizedTest
  @CsvSource({
    "area, COMMUNITY",
    "area, STREET/1",
    "area, COMPOUND/1",
    "category, 77",
    "channel, post",
    "from, 2026-02-30",
    "to, yesterday",
    "unit, street",
    "size, 99",
    "size, NaN",
    "band, wide",
    "test, guess",
    "layer, sky"
  })
  void whatCannotBeAskedIsRefusedByName(String name, String value) {
    var answer = planner.get("/api/v1/hotspots?" + name + "=" + value);

    assertThat(answer.getStatus().value()).isEqualTo(400);
    JsonNode problem = Objects.requireNonNull(answer.getResponseBody());
    assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-parameter");
    assertThat(problem.get("name").asString()).isEqualTo(name);
  }

  @Test
  void daysInTheWrongOrderAreRefused() {
    var answer = planner.get(LAST_DAYS + "&from=" + LAST_DAY.plusDays(1));

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(Objects.requireNonNull(answer.getResponseBody()).get("type").asString())
        .isEqualTo("/problems/hotspot-window-invalid");
  }
}
