package org.gridmap.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a publication: grids of its communities were published after it was planned. */
public final class PublishedSince extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Community> communities;

  /**
   * A community whose grids were published since.
   *
   * @param code of the community
   * @param baseRevision the revision that was planned on
   * @param planId the plan that was published last; null: an import
   */
  public record Community(String code, long baseRevision, long revision, @Nullable Long planId) {}

  PublishedSince(List<Community> communities) {
    super("Published since: " + communities);
    this.communities = List.copyOf(communities);
  }

  /** The communities, by code. */
  public List<Community> communities() {
    return communities;
  }
}
