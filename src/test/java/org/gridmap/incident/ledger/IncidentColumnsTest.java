package org.gridmap.incident.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incidents in the order of the map: a square counts what lies in it, whatever came and moved. */
class IncidentColumnsTest {

  private static final int PER_SIDE = 6;
  private static final List<String> STATES = List.of("SUBMITTED", "IN_PROGRESS", "CLOSED");
  private static final IncidentFilter ALL = filter(Set.of(), null);

  private final TileRevisions revisions = new TileRevisions();
  private final Map<Long, CountedIncident> known = new HashMap<>();
  private IncidentColumns columns = new IncidentColumns(ZoneOffset.UTC, 0, List.of("0203"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everySquareCountsWhatLiesInItAfterComingAndMoving(long seed) {
    Random random = new Random(seed);
    for (long id = 1; id <= 3000; id++) {
      put(id, random);
    }
    columns = columns.inOrder(revisions);
    for (int change = 0; change < 500; change++) {
      put(1 + random.nextInt(3200), random);
    }

    for (int zoom = 0; zoom <= 22; zoom++) {
      for (int n = 0; n < 8; n++) {
        CountedIncident one = known.get(1L + random.nextInt(3000));
        MapSquare square = around(zoom, one.pin().lon(), one.pin().lat());
        assertThat(columns.count(square, PER_SIDE, ALL).list())
            .as("seed %d, %s", seed, square)
            .isEqualTo(expected(square));
      }
    }
  }

  @Test
  void columnsThatBecameLooseCountTheSameInOrder() {
    Random random = new Random(4);
    for (long id = 1; id <= 10_000; id++) {
      put(id, random);
    }
    assertThat(columns.isLoose()).isTrue();
    MapSquare square = around(9, 116.4, 39.9);
    List<CellCounts.Cell> loose = columns.count(square, PER_SIDE, ALL).list();

    columns = columns.inOrder(revisions);

    assertThat(columns.isLoose()).isFalse();
    assertThat(columns.count(square, PER_SIDE, ALL).list()).isEqualTo(loose);
  }

  @Test
  void onlySquaresInWhichSomethingChangedGetAnotherRevision() {
    put(incident(1, 116.4, 39.9, "SUBMITTED"));
    put(incident(2, 121.5, 31.2, "SUBMITTED"));
    columns = columns.inOrder(revisions);
    MapSquare here = around(14, 116.4, 39.9);
    MapSquare there = around(14, 121.5, 31.2);
    long before = columns.revision(here);
    long beforeThere = columns.revision(there);

    put(incident(1, 116.4, 39.9, "CLOSED"));

    assertThat(columns.revision(here)).isGreaterThan(before);
    assertThat(columns.revision(around(3, 116.4, 39.9))).isGreaterThan(before);
    assertThat(columns.revision(around(22, 116.4, 39.9))).isGreaterThan(before);
    assertThat(columns.revision(there)).isEqualTo(beforeThere);
  }

  @Test
  void aMoveChangesTheSquareThatIsLeftAndTheOneThatIsEntered() {
    put(incident(1, 116.4, 39.9, "SUBMITTED"));
    columns = columns.inOrder(revisions);
    long left = columns.revision(around(14, 116.4, 39.9));
    long entered = columns.revision(around(14, 121.5, 31.2));

    put(incident(1, 121.5, 31.2, "SUBMITTED"));

    assertThat(columns.revision(around(14, 116.4, 39.9))).isGreaterThan(left);
    assertThat(columns.revision(around(14, 121.5, 31.2))).isGreaterThan(entered);
  }

  @Test
  void whatTheMapDoesNotShowChangesNoRevision() {
    put(incident(1, 116.4, 39.9, "SUBMITTED"));
    columns = columns.inOrder(revisions);
    long before = columns.revision(around(14, 116.4, 39.9));

    put(incident(1, 116.4, 39.9, "SUBMITTED"));

    assertThat(columns.revision(around(14, 116.4, 39.9))).isEqualTo(before);
  }

  @Test
  void beyondTheHorizonOnlyQuestionsAboutOpenIncidentsAreAnswered() {
    Instant horizon = Instant.parse("2026-03-01T00:00:00Z");
    columns.endAt(MapColumns.micros(horizon));
    columns = columns.inOrder(revisions);
    Set<String> closed = Set.of("CLOSED");

    assertThat(columns.answers(ALL)).isFalse();
    assertThat(columns.answers(filter(closed, null))).isFalse();
    assertThat(columns.answers(filter(closed, horizon))).isFalse();
    assertThat(columns.answers(filter(closed, horizon.plusMillis(1)))).isTrue();
    assertThat(columns.answers(filter(Set.of(IncidentFilter.OPEN, "SUBMITTED"), null))).isTrue();
  }

  private void put(long id, Random random) {
    double reach = random.nextInt(4) == 0 ? 100 : 0.02;
    put(
        incident(
            id,
            116.4 + (random.nextDouble() - 0.7) * reach,
            39.9 + (random.nextDouble() - 0.7) * reach,
            STATES.get(random.nextInt(STATES.size()))));
  }

  private void put(CountedIncident incident) {
    columns.put(incident);
    known.put(incident.id(), incident);
  }

  private static CountedIncident incident(long id, double lon, double lat, String state) {
    return new CountedIncident(
        id,
        lon,
        lat,
        Instant.parse("2026-01-01T00:00:00Z"),
        "0203",
        Channel.WEB,
        null,
        !state.equals("CLOSED"),
        false,
        new CountedIncident.Pin(
            "20260101-" + "%08d".formatted(id), state, lon, lat, null, null, false));
  }

  private static IncidentFilter filter(
      Set<String> states, @org.jspecify.annotations.Nullable Instant since) {
    return new IncidentFilter(
        IncidentScope.EVERYWHERE,
        null,
        null,
        Set.of(),
        states,
        since == null ? null : since.atOffset(ZoneOffset.UTC),
        null,
        null,
        null,
        null);
  }

  private static MapSquare around(int zoom, double lon, double lat) {
    long column = MapSquare.column(lon) & 0xffff_ffffL;
    long row = MapSquare.row(lat) & 0xffff_ffffL;
    return new MapSquare(zoom, (int) (column >>> 32 - zoom), (int) (row >>> 32 - zoom));
  }

  /** Counted one by one. */
  private List<CellCounts.Cell> expected(MapSquare square) {
    CellCounts counts = new CellCounts(square, PER_SIDE);
    for (CountedIncident incident : new ArrayList<>(known.values())) {
      long east = (MapSquare.column(incident.pin().lon()) & 0xffff_ffffL) - square.west();
      long south = (MapSquare.row(incident.pin().lat()) & 0xffff_ffffL) - square.north();
      if (east >= 0 && east < square.side() && south >= 0 && south < square.side()) {
        long cell = south * PER_SIDE / square.side() * PER_SIDE + east * PER_SIDE / square.side();
        counts.add(
            (int) cell,
            1,
            east,
            south,
            new CellCounts.Single(incident.pin().number(), "0203", incident.pin().state()));
      }
    }
    return counts.list();
  }
}
