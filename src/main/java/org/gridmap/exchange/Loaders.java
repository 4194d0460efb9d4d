package org.gridmap.exchange;

import java.time.Clock;
import org.gridmap.area.AreaIntake;
import org.gridmap.area.Areas;
import org.gridmap.basemap.MapIntake;
import org.gridmap.building.BuildingEdits;
import org.gridmap.building.BuildingIntake;
import org.gridmap.building.Buildings;
import org.gridmap.grid.DutyIntake;
import org.gridmap.grid.GridIntake;
import org.gridmap.grid.Grids;
import org.gridmap.incident.Categories;
import org.gridmap.intake.BulkIntake;
import org.gridmap.plan.PlanIntake;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.source.Findings;
import org.springframework.stereotype.Component;

/** Makes the loader of a kind of thing. */
@Component
class Loaders {

  private final Areas areas;
  private final AreaIntake areaIntake;
  private final Buildings buildings;
  private final BuildingIntake buildingIntake;
  private final BuildingEdits buildingEdits;
  private final MapIntake mapIntake;
  private final Grids grids;
  private final GridIntake gridIntake;
  private final GridComposition composition;
  private final PlanIntake planIntake;
  private final DutyIntake dutyIntake;
  private final BulkIntake bulkIntake;
  private final Categories categories;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  Loaders(
      Areas areas,
      AreaIntake areaIntake,
      Buildings buildings,
      BuildingIntake buildingIntake,
      BuildingEdits buildingEdits,
      MapIntake mapIntake,
      Grids grids,
      GridIntake gridIntake,
      GridComposition composition,
      PlanIntake planIntake,
      DutyIntake dutyIntake,
      BulkIntake bulkIntake,
      Categories categories,
      JurisdictionSettings jurisdiction,
      Clock clock) {
    this.areas = areas;
    this.areaIntake = areaIntake;
    this.buildings = buildings;
    this.buildingIntake = buildingIntake;
    this.buildingEdits = buildingEdits;
    this.mapIntake = mapIntake;
    this.grids = grids;
    this.gridIntake = gridIntake;
    this.composition = composition;
    this.planIntake = planIntake;
    this.dutyIntake = dutyIntake;
    this.bulkIntake = bulkIntake;
    this.categories = categories;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /** Begins to load; the loader holds the transaction's connection until it is settled. */
  Loader open(ImportKind kind, ImportOptions options, Findings findings) {
    return switch (kind) {
      case AREAS -> new AreaLoader(options, findings, areas, areaIntake, buildingIntake, grids);
      case BUILDINGS -> new BuildingLoader(options, findings, buildingIntake, clock.instant());
      case HOUSEHOLDS ->
          new HouseholdLoader(options, findings, buildings, buildingEdits, clock.instant());
      case BARRIERS -> new MapLoader(true, findings, mapIntake);
      case BASE -> new MapLoader(false, findings, mapIntake);
      case GRIDS ->
          new GridLoader(
              options,
              findings,
              areas,
              buildings,
              grids,
              gridIntake,
              composition,
              planIntake,
              clock.instant());
      case WORKERS ->
          new DutyLoader(options, findings, dutyIntake, jurisdiction.zone(), clock.instant());
      case INCIDENTS ->
          new IncidentLoader(
              options, findings, bulkIntake, categories, jurisdiction, clock.instant());
    };
  }
}
