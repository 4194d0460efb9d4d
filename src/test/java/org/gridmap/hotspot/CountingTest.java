package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import java.util.Map;
import java.util.TreeMap;
import org.gridmap.security.Role;
import org.gridmap.testing.Desk;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.JsonNode;

/** What is counted is what a recount in the database gives, whatever has happened in between. */
class CountingTest extends HotspotTest {

  private static final String RECOUNT =
      """
      select g.code, count(i.id) as reports
      from grid g
      left join incident i on st_covers(g.boundary, i.location) and i.duplicate_of is null
        and i.reported_at >= cast(:last as date) - 27 and i.reported_at < cast(:last as date) + 1
      where upper_inf(g.valid)
      group by g.code
      """;

  @Test
  void countsEqualARecountAfterPostsMergesMovesAndStates() {
    assertThat(counted()).isEqualTo(recounted());
    long first = town.report(1.3, 1.3, LAST_DAY, "0604", "WEB");
    long again = town.report(1.4, 1.4, LAST_DAY, "0604", "APP");
    merge(again, first);
    long moved = town.report(2.5, 2.5, LAST_DAY, "0604", "APP");
    assertThat(counted()).isEqualTo(recounted());
    move(moved, 3.5, 3.5);
    long closed = town.report(3.5, 0.5, LAST_DAY, "0604", "APP");
    close(closed);

    Map<String, Integer> counted = counted();

    assertThat(counted).isEqualTo(recounted());
    assertThat(counted.get("G-33")).isEqualTo(9);
    assertThat(counted.get("G-11")).isEqualTo(9);
  }

  @Test
  void aMergedDuplicateCountsOnceAndTheCardSaysSo() {
    long first = town.report(1.3, 1.3, LAST_DAY, "0604", "WEB");
    long again = town.report(1.4, 1.4, LAST_DAY, "0604", "APP");
    Desk desk = desk("dispatcher-li", Role.DISPATCHER, null);
    ask("");

    var merged =
        desk.post(
            "/api/v1/incidents/" + town.number(again) + "/merge",
            "{\"number\":\"" + town.number(first) + "\"}");

    assertThat(merged.getStatus().value()).isEqualTo(200);
    assertThat(unit(ask(""), "G-11").get("count").asInt()).isEqualTo(9);
    assertThat(leftOut(ask(""), "DUPLICATE")).isEqualTo(1);
  }

  @Test
  void anIncidentIsNoDuplicateOfItselfNorOfADuplicate() {
    long first = town.report(1.3, 1.3, LAST_DAY, "0604", "WEB");
    long again = town.report(1.4, 1.4, LAST_DAY, "0604", "APP");
    Desk desk = desk("dispatcher-li", Role.DISPATCHER, null);
    String onItself = "{\"number\":\"" + town.number(first) + "\"}";
    String onTheOther = "{\"number\":\"" + town.number(again) + "\"}";
    String uri = "/api/v1/incidents/" + town.number(first) + "/merge";

    assertThat(desk.post(uri, onItself).getStatus().value()).isEqualTo(409);
    assertThat(desk.post(uri, onTheOther).getStatus().value()).isEqualTo(200);
    assertThat(
            desk.post("/api/v1/incidents/" + town.number(again) + "/merge", onItself)
                .getStatus()
                .value())
        .isEqualTo(409);
  }

  @Test
  void openCasesAreThoseNotClosed() {
    JsonNode before = unit(ask(""), "G-11");
    close(town.report(1.5, 1.5, LAST_DAY, "0604", "WEB"));
    JsonNode after = unit(ask(""), "G-11");

    assertThat(after.get("count").asInt()).isEqualTo(before.get("count").asInt() + 1);
    assertThat(after.get("open").asInt()).isEqualTo(before.get("open").asInt());
  }

  @Test
  void readingAllAnewGivesTheSame() {
    town.report(1.3, 1.3, LAST_DAY, "0604", "WEB");
    JsonNode followed = ask("");
    ledger.forget();

    assertThat(ask("")).isEqualTo(followed);
  }

  private Map<String, Integer> counted() {
    Map<String, Integer> counts = new TreeMap<>();
    ask("")
        .get("units")
        .forEach(unit -> counts.put(unit.get("code").asString(), unit.get("count").asInt()));
    return counts;
  }

  private Map<String, Integer> recounted() {
    Map<String, Integer> counts = new TreeMap<>();
    database
        .sql(RECOUNT)
        .param("last", LAST_DAY)
        .query(
            (RowCallbackHandler) row -> counts.put(row.getString("code"), row.getInt("reports")));
    return counts;
  }

  private void merge(long duplicate, long other) {
    database
        .sql("update incident set duplicate_of = :other where id = :id")
        .param("other", other)
        .param("id", duplicate)
        .update();
    town.event(duplicate, "MERGED");
  }

  private void move(long incident, double x, double y) {
    database
        .sql(
            "update incident set location = st_setsrid(st_makepoint(:lon, :lat), 4326)"
                + " where id = :id")
        .param("lon", Town.lon(x))
        .param("lat", Town.lat(y))
        .param("id", incident)
        .update();
    town.event(incident, "CORRECTED");
  }

  private void close(long incident) {
    database
        .sql("update incident set state = 'CLOSED', open = false, queue = null where id = :id")
        .param("id", incident)
        .update();
    town.event(incident, "STATE_CHANGED");
  }
}
