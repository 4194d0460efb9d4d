/**
 * Plans 调整方案: drafts of a new division. A draft starts from the published grids of some communities
 * and changes by operations only; the log of operations is the truth, everything else is derived
 * from it. Blocks are never changed: a cut makes pieces that belong to the plan until it is
 * published. A plan goes from state to state by the table of its life only, and nobody approves
 * what he began or submitted. One that was given a time takes effect then by itself, once. Every
 * building is in exactly one block, every block in one grid or, visibly, in none.
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "balance",
      "basemap",
      "block",
      "building",
      "draft",
      "geometry",
      "grid",
      "incident",
      "incident :: ledger",
      "jurisdiction",
      "people",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
