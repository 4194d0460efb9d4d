package org.gridmap.grid;

import java.util.Map;

/**
 * Grids of some communities are valid from now on. Published inside the transaction that wrote
 * them: listen after the commit. Other instances hear {@link #CHANNEL} from the database.
 *
 * @param revisions the new revision of each community, by its id
 */
public record GridsPublished(Map<Long, Long> revisions) {

  /**
   * PostgreSQL channel that carries the ids of the communities, comma-separated; an empty message
   * means that any may have changed.
   */
  public static final String CHANNEL = "gridmap_grids";

  public GridsPublished {
    revisions = Map.copyOf(revisions);
  }
}
