/**
 * Incidents 事件: from report to close. A posted report is always taken: one that lies in no grid
 * waits in the unassigned queue. Every change of an incident is an event that is never changed or
 * removed.
 */
@ApplicationModule(
    allowedDependencies = {"area", "assignment", "building", "grid", "security", "platform"})
@NullMarked
package org.gridmap.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
