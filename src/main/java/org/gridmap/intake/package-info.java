/**
 * The intake of reports 上报: what somebody sends in is checked, located and stored, once for each
 * idempotency key, however often it is sent. A report that can be read is always taken: one that
 * lies in no grid waits in the unassigned queue of {@code incident}. What has a cause that is known
 * joins it ({@code areawide}).
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "assignment",
      "building",
      "clock",
      "grid",
      "incident",
      "incident :: duplicate",
      "incident :: extent",
      "jurisdiction",
      "lifecycle",
      "picture",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
