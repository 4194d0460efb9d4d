package org.gridmap.pages;

import org.gridmap.intake.Report;
import org.jspecify.annotations.Nullable;

/**
 * Where a report from the form lies.
 *
 * @param buildingCode the building that was chosen; it decides the grid
 */
record ReportPlace(Report.Place location, @Nullable String buildingCode) {}
