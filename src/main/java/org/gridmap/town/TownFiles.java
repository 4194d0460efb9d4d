package org.gridmap.town;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridmap.town.Town.Area;
import org.gridmap.town.Town.Barrier;
import org.gridmap.town.Town.Compound;
import org.gridmap.town.Town.Duty;
import org.gridmap.town.Town.GatePoint;
import org.gridmap.town.Town.Grid;
import org.gridmap.town.Town.Home;
import org.gridmap.town.Town.Level;
import org.gridmap.town.Town.Patch;
import org.gridmap.town.Town.StreetLine;
import org.jspecify.annotations.Nullable;

/**
 * The map files of a town as texts by file name: GeoJSON for what has a place, CSV for duties.
 * Areas have their code as id, so {@code community_id} is the 12-digit code of a community.
 */
final class TownFiles {

  private final Town town;
  private final Map<String, String> files = new LinkedHashMap<>();

  private TownFiles(Town town) {
    this.town = town;
  }

  static Map<String, String> of(Town town) {
    TownFiles made = new TownFiles(town);
    made.areas();
    made.compounds();
    made.buildings();
    made.grids();
    made.streets();
    made.patches("water", made.town.water(), "w");
    made.patches("green", made.town.green(), "g");
    made.barriers();
    made.gates();
    made.workers();
    return made.files;
  }

  private void areas() {
    GeoJsonText text = new GeoJsonText("areas");
    for (Area area : town.areas()) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", area.code());
      properties.put("name", area.name());
      properties.put("level", area.level().name());
      properties.put("parent_code", area.parentCode());
      properties.put("community_id", area.level() == Level.COMMUNITY ? area.code() : null);
      properties.put("households", area.households());
      text.add(area.code(), properties, area.boundary());
    }
    files.put("areas.geojson", text.end());
  }

  private void compounds() {
    GeoJsonText text = new GeoJsonText("compounds");
    for (Compound compound : town.compounds()) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", compound.code());
      properties.put("name", compound.name());
      properties.put("level", "COMPOUND");
      properties.put("parent_code", compound.communityCode());
      properties.put("community_id", compound.communityCode());
      properties.put("households", compound.households());
      properties.put("use", compound.lot().use().name());
      properties.put("walled", compound.lot().use().isWalled());
      properties.put("gates", compound.lot().gates().size());
      text.add(compound.code(), properties, compound.outline());
    }
    files.put("compounds.geojson", text.end());
  }

  private void buildings() {
    GeoJsonText text = new GeoJsonText("buildings");
    for (Home home : town.buildings()) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      Compound compound = home.compound();
      properties.put("code", home.code());
      properties.put("name", home.name());
      properties.put("community_id", home.communityCode());
      properties.put("compound_id", compound == null ? null : compound.code());
      properties.put("households", home.building().households());
      properties.put("levels", home.building().levels());
      properties.put("entrances", home.building().entrances());
      properties.put("use", home.building().form().use().name());
      properties.put("form", home.building().form().name());
      text.add(home.code(), properties, home.building().footprint());
    }
    files.put("buildings.geojson", text.end());
  }

  private void grids() {
    GeoJsonText text = new GeoJsonText("grids");
    for (Grid grid : town.grids()) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", grid.code());
      properties.put("name", grid.name());
      properties.put("kind", grid.kind().name());
      properties.put("community_id", grid.communityCode());
      properties.put("households", grid.households());
      properties.put("responsible_unit", grid.responsibleUnit());
      text.add(grid.code(), properties, grid.boundary());
    }
    files.put("grids.geojson", text.end());
  }

  private void streets() {
    GeoJsonText text = new GeoJsonText("streets");
    for (StreetLine line : town.streets()) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", "s" + line.number());
      properties.put("name", line.name());
      properties.put("class", line.street().kind().name());
      properties.put("width_m", line.street().kind().widthMetres());
      properties.put("bridge", line.street().bridge());
      text.add("s" + line.number(), properties, line.line());
    }
    files.put("streets.geojson", text.end());
  }

  private void patches(String name, Iterable<Patch> patches, String prefix) {
    GeoJsonText text = new GeoJsonText(name);
    int number = 0;
    for (Patch patch : patches) {
      String code = prefix + ++number;
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", code);
      properties.put("name", patch.name().isEmpty() ? null : patch.name());
      properties.put("class", patch.kind());
      text.add(code, properties, patch.shape());
    }
    files.put(name + ".geojson", text.end());
  }

  private void barriers() {
    GeoJsonText text = new GeoJsonText("barriers");
    int number = 0;
    for (Barrier barrier : town.barriers()) {
      String code = "b" + ++number;
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", code);
      properties.put("name", barrier.name());
      properties.put("kind", barrier.kind());
      text.add(code, properties, barrier.line());
    }
    files.put("barriers.geojson", text.end());
  }

  private void gates() {
    GeoJsonText text = new GeoJsonText("gates");
    int number = 0;
    for (GatePoint gate : town.gates()) {
      String code = "d" + ++number;
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("code", code);
      properties.put("name", gate.compound().name() + "大门");
      properties.put("compound_id", gate.compound().code());
      text.add(code, properties, gate.point());
    }
    files.put("gates.geojson", text.end());
  }

  private void workers() {
    StringBuilder text = new StringBuilder("worker_code,name,phone,role,grid_code,from,to\n");
    for (Duty duty : town.duties()) {
      String to = duty.to();
      text.append(duty.workerCode())
          .append(',')
          .append(duty.name())
          .append(',')
          .append(duty.phone())
          .append(',')
          .append(duty.role())
          .append(',')
          .append(duty.gridCode())
          .append(',')
          .append(duty.from())
          .append(',')
          .append(to == null ? "" : to)
          .append('\n');
    }
    files.put("workers.csv", text.toString());
  }
}
