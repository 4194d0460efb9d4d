package org.gridmap.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridmap.grid.DutyChange;
import org.gridmap.grid.DutyKeeper;
import org.gridmap.grid.Inflow;
import org.gridmap.grid.PlannedGrid;
import org.gridmap.grid.PlannedGrids;
import org.gridmap.grid.ServedBy;
import org.gridmap.grid.Succession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody is left without a grid and no grid without people: a new grid takes on who served the grid
 * that most of its households come from, and who served a grid that is over goes on where most of
 * its households went. A grid has one leader: a second one is not carried over.
 */
@Component
class DutyCarryOver implements DutyKeeper {

  private final JdbcClient database;
  private final Duties duties;

  DutyCarryOver(JdbcClient database, Duties duties) {
    this.database = database;
    this.duties = duties;
  }

  private record Held(long id, String person, String name, DutyRole role, long series) {}

  /** Out of which series into which one; {@code toSeries} may be new. */
  private record Way(long fromSeries, long toSeries) {}

  @Override
  public List<ServedBy> listServing(long seriesId) {
    return duties.listOnDuty(seriesId).stream()
        .map(one -> new ServedBy(one.code(), one.name(), one.phone(), one.role().name()))
        .toList();
  }

  @Override
  public List<DutyChange> carryOver(Succession succession) {
    PlannedGrids planned = succession.planned();
    Map<String, Long> seriesByCode = succession.seriesByCode();
    Map<Long, String> ended = succession.ended();
    Instant at = succession.at();
    Set<Way> ways = waysIntoNewGrids(planned, seriesByCode);
    ways.addAll(waysOutOfEnded(planned, seriesByCode, ended.keySet()));
    Map<Long, String> codes = codesBefore(planned, seriesByCode, ended);
    Set<Long> sources = new TreeSet<>(ended.keySet());
    ways.forEach(way -> sources.add(way.fromSeries()));
    Set<Long> led = withLeader(ways.stream().map(Way::toSeries).toList(), at);
    List<DutyChange> changes = new ArrayList<>();
    for (Held duty : held(sources, at)) {
      boolean leaves = ended.containsKey(duty.series());
      List<DutyChange> taken = new ArrayList<>();
      for (Way way : ways) {
        boolean fits = way.fromSeries() == duty.series();
        if (fits && (duty.role() != DutyRole.GRID_LEAD || led.add(way.toSeries()))) {
          begin(duty, way.toSeries(), at);
          taken.add(change(duty, codes, codes.get(way.toSeries()), leaves));
        }
      }
      if (leaves && taken.isEmpty()) {
        taken.add(change(duty, codes, null, true));
      }
      changes.addAll(taken);
    }
    end(ended.keySet(), at);
    return changes;
  }

  private static Set<Way> waysIntoNewGrids(PlannedGrids planned, Map<String, Long> seriesByCode) {
    Set<Way> ways =
        new TreeSet<>(Comparator.comparing(Way::fromSeries).thenComparing(Way::toSeries));
    for (PlannedGrid grid : planned.grids()) {
      if (grid.seriesId() == null) {
        grid.inflows().stream()
            .max(Inflow.SMALLEST_FIRST)
            .ifPresent(from -> ways.add(new Way(from.seriesId(), seriesByCode.get(grid.code()))));
      }
    }
    return ways;
  }

  private static List<Way> waysOutOfEnded(
      PlannedGrids planned, Map<String, Long> seriesByCode, Set<Long> ended) {
    Map<Long, Inflow> largest = new HashMap<>();
    Map<Long, Long> target = new TreeMap<>();
    for (PlannedGrid grid :
        planned.grids().stream().sorted(Comparator.comparing(PlannedGrid::code)).toList()) {
      for (Inflow share : grid.inflows()) {
        Inflow before = largest.get(share.seriesId());
        if (ended.contains(share.seriesId())
            && (before == null || Inflow.SMALLEST_FIRST.compare(before, share) < 0)) {
          largest.put(share.seriesId(), share);
          target.put(share.seriesId(), seriesByCode.get(grid.code()));
        }
      }
    }
    return target.entrySet().stream().map(way -> new Way(way.getKey(), way.getValue())).toList();
  }

  private static Map<Long, String> codesBefore(
      PlannedGrids planned, Map<String, Long> seriesByCode, Map<Long, String> ended) {
    Map<Long, String> codes = new HashMap<>(ended);
    planned.grids().forEach(grid -> codes.put(seriesByCode.get(grid.code()), grid.code()));
    return codes;
  }

  private static DutyChange change(Held duty, Map<Long, String> codes, String to, boolean leaves) {
    return new DutyChange(
        duty.person(), duty.name(), duty.role().name(), codes.get(duty.series()), to, leaves);
  }

  private List<Held> held(Collection<Long> series, Instant at) {
    return series.isEmpty()
        ? List.of()
        : database
            .sql(DutySql.NOT_OVER)
            .param("series", series)
            .param("at", Timestamp.from(at))
            .query(
                (row, index) ->
                    new Held(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        DutyRole.valueOf(row.getString("role")),
                        row.getLong("series_id")))
            .list();
  }

  private Set<Long> withLeader(Collection<Long> series, Instant at) {
    Predicate<Held> leads = duty -> duty.role() == DutyRole.GRID_LEAD;
    Set<Long> led = new HashSet<>();
    held(series, at).stream().filter(leads).forEach(duty -> led.add(duty.series()));
    return led;
  }

  private void begin(Held duty, long series, Instant at) {
    database
        .sql(DutySql.GO_ON_IN)
        .param("duty", duty.id())
        .param("series", series)
        .param("at", Timestamp.from(at))
        .update();
  }

  private void end(Collection<Long> series, Instant at) {
    if (!series.isEmpty()) {
      database
          .sql(DutySql.END_OF_SERIES)
          .param("series", series)
          .param("at", Timestamp.from(at))
          .update();
      database
          .sql(DutySql.DELETE_NEVER_BEGUN)
          .param("series", series)
          .param("at", Timestamp.from(at))
          .update();
    }
  }
}
