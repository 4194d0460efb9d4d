/**
 * The papers of a plan from the day it is submitted: dossier, notice for the board 公示, hand-over
 * sheets, labels for the doors. They say what {@code plan} and the published grids say, and hold
 * names and phones: for planners only, never stored. Until the plan is published every page says
 * that it is not. The card of a building, for its door, holds what the jurisdiction makes public.
 * Nobody imports this face.
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "basemap",
      "building",
      "draft",
      "geometry",
      "grid",
      "people",
      "plan",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
