package org.gridmap.grid;

import java.time.Instant;
import java.util.Map;

/**
 * What a publication makes of the series of grids.
 *
 * @param planned with where their households come from
 * @param seriesByCode of the planned grids, new ones included
 * @param ended codes of the grids that are over, by series
 * @param at when the publication happens
 */
public record Succession(
    PlannedGrids planned, Map<String, Long> seriesByCode, Map<Long, String> ended, Instant at) {

  public Succession {
    seriesByCode = Map.copyOf(seriesByCode);
    ended = Map.copyOf(ended);
  }
}
