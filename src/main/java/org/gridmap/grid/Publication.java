package org.gridmap.grid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a publication did.
 *
 * @param id null when nothing was different, so that nothing was published
 * @param at when the old versions ended and the new ones began
 * @param revisions the new revision of each community whose grids changed, by its id
 * @param ended codes of the versions that are over, in order
 * @param begun codes of the versions that are valid from now on, in order
 * @param unchanged how many grids kept their version
 * @param duties who serves another grid than before
 */
public record Publication(
    @Nullable Long id,
    Instant at,
    Map<Long, Long> revisions,
    List<String> ended,
    List<String> begun,
    int unchanged,
    List<DutyChange> duties) {

  public Publication {
    revisions = Map.copyOf(revisions);
    ended = List.copyOf(ended);
    begun = List.copyOf(begun);
    duties = List.copyOf(duties);
  }

  /** Whether anything was different. */
  public boolean isChange() {
    return id != null;
  }
}
