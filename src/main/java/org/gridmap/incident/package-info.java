/**
 * Incidents 事件: from the first event to close. Every change of an incident is an event that is
 * never changed or removed.
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "assignment",
      "building",
      "grid",
      "jurisdiction",
      "people",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
