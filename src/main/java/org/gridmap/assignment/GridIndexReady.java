package org.gridmap.assignment;

import java.util.Map;

/**
 * The live index answers by new grids from now on. Published outside any transaction, also once
 * after the start of the service.
 *
 * @param revisions of all communities, by id
 */
public record GridIndexReady(Map<Long, Long> revisions) {

  public GridIndexReady {
    revisions = Map.copyOf(revisions);
  }
}
