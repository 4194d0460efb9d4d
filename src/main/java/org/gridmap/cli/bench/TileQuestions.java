package org.gridmap.cli.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.ledger.MapSquare;
import org.jspecify.annotations.Nullable;

/** What is asked of tiles in a comparison: squares of the made-up city, and filters by name. */
final class TileQuestions {

  private TileQuestions() {}

  /** The squares of a zoom that lie wholly or partly in the city, row by row. */
  static List<MapSquare> squares(int zoom) {
    List<MapSquare> squares = new ArrayList<>();
    double north = MadeUpIncidents.SOUTH + MadeUpIncidents.HEIGHT;
    double east = MadeUpIncidents.WEST + MadeUpIncidents.WIDTH;
    for (int y = row(zoom, north); y <= row(zoom, MadeUpIncidents.SOUTH); y++) {
      for (int x = column(zoom, MadeUpIncidents.WEST); x <= column(zoom, east); x++) {
        squares.add(new MapSquare(zoom, x, y));
      }
    }
    return squares;
  }

  static int column(int zoom, double lon) {
    return (int) Math.floor((lon / 360 + 0.5) * (1 << zoom));
  }

  static int row(int zoom, double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return (int)
        Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom));
  }

  /** The filters of the board's bar, each alone. */
  static Map<String, IncidentFilter> filters() {
    Set<String> open = Set.of(IncidentFilter.OPEN, "SUBMITTED", "IN_PROGRESS", "RESOLVED");
    OffsetDateTime month = MadeUpIncidents.LAST.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC);
    Map<String, IncidentFilter> filters = new LinkedHashMap<>();
    filters.put("all", filter(Set.of(), Set.of(), null));
    filters.put("open", filter(open, Set.of(), null));
    filters.put("one category", filter(Set.of(), Set.of("0604"), null));
    filters.put(
        "to confirm",
        new IncidentFilter(
            IncidentScope.EVERYWHERE, null, null, Set.of(), open, null, null, true, null, null));
    filters.put("30 days", filter(Set.of(), Set.of(), month));
    return filters;
  }

  private static IncidentFilter filter(
      Set<String> states, Set<String> categories, @Nullable OffsetDateTime since) {
    return new IncidentFilter(
        IncidentScope.EVERYWHERE, null, null, categories, states, since, null, null, null, null);
  }
}
