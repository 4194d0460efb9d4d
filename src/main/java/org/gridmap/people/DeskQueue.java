package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * A named place where something waits for somebody.
 *
 * @param code of the community, or of the exclusive grid; null outside every community
 * @param name of the community or the unit; empty outside every community
 */
public record DeskQueue(Kind kind, @Nullable String code, String name) {

  /** Whose queue it is. */
  public enum Kind {
    COMMUNITY_DESK,
    /** The unit that answers for an exclusive grid. */
    UNIT,
    /** Of places in no community: whoever may act everywhere. */
    OUTSIDE
  }
}
