package org.gridmap.incident.finding;

import java.util.List;
import org.gridmap.incident.IncidentSummary;
import org.jspecify.annotations.Nullable;

/**
 * What was found, by what it was found in; each list at most {@value Finder#MOST} long, incidents
 * newest first.
 *
 * @param numbers incidents whose number holds the words
 * @param texts incidents whose description holds every word
 * @param phones incidents whose reporter has the number
 * @param more which of the lists are cut off: {@code NUMBERS}, {@code TEXTS}, {@code PHONES}
 */
record Found(
    List<IncidentSummary> numbers,
    List<IncidentSummary> texts,
    List<IncidentSummary> phones,
    List<FoundBuilding> buildings,
    List<FoundGrid> grids,
    List<FoundWorker> workers,
    List<String> more) {

  /** A building by name, code or address; lon and lat in degrees of WGS 84 inside it. */
  record FoundBuilding(
      String code,
      @Nullable String name,
      @Nullable String compound,
      @Nullable String community,
      double lon,
      double lat) {}

  /** A grid by code or name. */
  record FoundGrid(String code, String name) {}

  /** Somebody on duty, and in which grid. */
  record FoundWorker(String name, String role, FoundGrid grid) {}
}
