package org.gridmap.incident.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.incident.finding.Found.FoundBuilding;
import org.gridmap.incident.finding.Found.FoundGrid;
import org.gridmap.incident.finding.Found.FoundWorker;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks words up in everything a dispatcher asks for, within his area. */
@Component
class Finder {

  /** Items of one kind. */
  static final int MOST = 8;

  /** Hits that are put in order before the newest are taken. */
  private static final int DRAWN = 2000;

  private final JdbcClient database;
  private final Incidents incidents;
  private final Duties duties;
  private final Audit audit;
  private final Clock clock;

  Finder(JdbcClient database, Incidents incidents, Duties duties, Audit audit, Clock clock) {
    this.database = database;
    this.incidents = incidents;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  private record NamedSeries(String code, String name, long seriesId) {}

  /** What the words stand for; a look for a phone number is audited, without the number. */
  @Transactional
  Found find(FindWords words, IncidentScope scope) {
    List<String> more = new ArrayList<>();
    Map<String, Object> bounds = bounds(scope, words.patterns());
    boolean texts = words.isEnoughForTexts();
    return new Found(
        read("NUMBERS", byNumber(words.number(), bounds), more),
        texts ? read("TEXTS", byText(words, bounds), more) : List.of(),
        read("PHONES", byPhone(words.phone(), bounds), more),
        texts ? buildings(bounds) : List.of(),
        texts ? namedGrids(bounds) : List.of(),
        texts ? workers(words, bounds) : List.of(),
        more);
  }

  private Map<String, Object> bounds(IncidentScope scope, String[] patterns) {
    Instant now = clock.instant();
    Map<String, Object> bounds = InScope.values(scope);
    bounds.put("patterns", patterns);
    bounds.put("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    bounds.put("drawn", DRAWN);
    bounds.put("most", MOST + 1);
    return bounds;
  }

  private List<Long> byNumber(@Nullable String number, Map<String, Object> bounds) {
    return number == null
        ? List.of()
        : ids(
            FindSql.BY_NUMBER,
            bounds,
            Map.of(
                "words", number,
                "beginning", number + "%",
                "pattern", "%" + number + "%"));
  }

  private List<Long> byText(FindWords words, Map<String, Object> bounds) {
    List<Long> newest = ids(FindSql.AMONG_NEWEST, bounds, Map.of());
    return newest.size() > MOST
        ? newest
        : ids(FindSql.BY_TEXT, bounds, Map.of("words", longest(words)));
  }

  /** The index is asked for the longest word; the others are read in what it gives. */
  private static String longest(FindWords words) {
    return words.words().stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  private List<Long> byPhone(@Nullable String digits, Map<String, Object> bounds) {
    if (digits == null) {
      return List.of();
    }
    List<Long> found = ids(FindSql.BY_PHONE, bounds, Map.of("digits", digits));
    audit.record("incident.find-by-phone", null, "{\"found\": %d}".formatted(found.size()));
    return found;
  }

  private List<Long> ids(String sql, Map<String, Object> bounds, Map<String, Object> more) {
    return database.sql(sql).params(bounds).params(more).query(Long.class).list();
  }

  private List<IncidentSummary> read(String kind, List<Long> ids, List<String> more) {
    if (ids.size() > MOST) {
      more.add(kind);
    }
    return incidents.list(ids.stream().limit(MOST).toList()).stream()
        .sorted(Comparator.comparingLong(IncidentSummary::id).reversed())
        .toList();
  }

  private List<FoundBuilding> buildings(Map<String, Object> bounds) {
    List<FoundBuilding> found =
        database.sql(FindSql.BUILDINGS).params(bounds).query(FoundBuilding.class).list();
    return found.stream().limit(MOST).toList();
  }

  private List<FoundGrid> namedGrids(Map<String, Object> bounds) {
    return database.sql(FindSql.NAMED_GRIDS).params(bounds).query(NamedSeries.class).list().stream()
        .limit(MOST)
        .map(grid -> new FoundGrid(grid.code(), grid.name()))
        .toList();
  }

  private List<FoundWorker> workers(FindWords words, Map<String, Object> bounds) {
    List<NamedSeries> all =
        database.sql(FindSql.ALL_GRIDS).params(bounds).query(NamedSeries.class).list();
    Map<Long, List<GridWorker>> onDuty =
        duties.listOnDuty(all.stream().map(NamedSeries::seriesId).toList(), clock.instant());
    return all.stream()
        .flatMap(
            grid ->
                onDuty.getOrDefault(grid.seriesId(), List.of()).stream()
                    .filter(worker -> words.words().stream().allMatch(worker.name()::contains))
                    .map(
                        worker ->
                            new FoundWorker(
                                worker.name(),
                                worker.role().name(),
                                new FoundGrid(grid.code(), grid.name()))))
        .limit(MOST)
        .toList();
  }
}
