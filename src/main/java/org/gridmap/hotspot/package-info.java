/**
 * Hot spots 热点: where there are more incidents than the households there explain, whether it grows,
 * and whether that is more than chance. What is counted follows the incidents as they come in; the
 * numbers themselves are worked out anew for every question.
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "building",
      "geometry",
      "grid",
      "incident",
      "incident :: ledger",
      "platform",
      "security",
      "statistics"
    })
@NullMarked
package org.gridmap.hotspot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
