package org.gridmap.incident;

import java.util.Set;
import org.gridmap.lifecycle.Deed;

/**
 * Where open incidents wait on the dispatchers' desk, besides those that are late or in no grid.
 */
enum IncidentQueue {
  /** With the person who asks. */
  MINE(Set.of()),
  /** For somebody to take them on. */
  ADMIT(Set.of(Deed.ADMIT)),
  /** For somebody to judge the result. */
  ACCEPT(Set.of(Deed.ACCEPT, Deed.REJECT));

  private final Set<Deed> awaited;

  IncidentQueue(Set<Deed> awaited) {
    this.awaited = awaited;
  }

  /** The deeds one of which they wait for; none where they wait for a person. */
  Set<Deed> awaited() {
    return awaited;
  }
}
