/**
 * Incidents 事件: from the first event to close. Every change of an incident is an event that is
 * never changed or removed; its row is what follows from them by the life cycle it was opened
 * under. An open incident has exactly one place to be looked for.
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "assignment",
      "building",
      "grid",
      "jurisdiction",
      "lifecycle",
      "people",
      "picture",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
