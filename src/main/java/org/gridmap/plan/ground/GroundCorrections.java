package org.gridmap.plan.ground;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.building.Building;
import org.gridmap.building.BuildingChange;
import org.gridmap.building.BuildingCorrections;
import org.gridmap.building.BuildingCorrections.Corrected;
import org.gridmap.building.BuildingCorrections.Correction;
import org.gridmap.building.BuildingEdits;
import org.gridmap.building.Buildings;
import org.gridmap.plan.PlanScopes;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A planner's corrections of single values of a building, and what was corrected before. */
@Service
class GroundCorrections {

  /** Where a value comes from when the planner says nothing. */
  private static final String ON_SITE = "-";

  private final Buildings buildings;
  private final BuildingCorrections corrections;
  private final GroundWords words;
  private final PlanScopes scopes;
  private final Audit audit;
  private final JsonMapper json;

  /**
   * What is to be corrected; what is absent stays.
   *
   * @param name empty: the building has none
   * @param entrances 单元
   * @param households resident households, 0 to 100000
   * @param at since when it is so: a day, e.g. {@code 2026-03-01}, or a moment with its offset; now
   *     when absent
   * @param source where it comes from, in words, e.g. a register
   */
  record Wanted(
      @Nullable String name,
      @Nullable String use,
      @Nullable Integer levels,
      @Nullable Integer entrances,
      @Nullable Integer households,
      @Nullable String at,
      @Nullable String source) {}

  GroundCorrections(
      Buildings buildings,
      BuildingCorrections corrections,
      GroundWords words,
      PlanScopes scopes,
      Audit audit,
      JsonMapper json) {
    this.buildings = buildings;
    this.corrections = corrections;
    this.words = words;
    this.scopes = scopes;
    this.audit = audit;
    this.json = json;
  }

  @Transactional
  Corrected correct(String code, @Nullable String seen, Wanted wanted) {
    Correction correction =
        new Correction(
            wanted.name() == null || wanted.name().isBlank()
                ? wanted.name() == null ? null : ""
                : GroundWords.text("name", wanted.name()),
            GroundWords.use(wanted.use()),
            GroundWords.positive("levels", wanted.levels()),
            GroundWords.positive("entrances", wanted.entrances()),
            GroundWords.households(wanted.households()));
    GroundWords.required("households", correction.isEmpty() ? null : correction);
    Instant from = words.moment(wanted.at());
    BuildingEdits.By by =
        new BuildingEdits.By(source(wanted.source()), scopes.name(), from, words.now());
    Corrected corrected = corrections.correct(code, scopes.areas(), seen, correction, by);
    if (!corrected.changes().isEmpty()) {
      audit.record("building.correct", code, json.writeValueAsString(detail(corrected, by)));
    }
    return corrected;
  }

  @Transactional(readOnly = true)
  List<BuildingChange> list(String code) {
    Building building = buildings.get(code);
    scopes.requireBuilding(building.areas().communityId());
    return corrections.list(code);
  }

  private static String source(@Nullable String given) {
    return given == null || given.isBlank() ? ON_SITE : GroundWords.text("source", given);
  }

  private static Map<String, Object> detail(Corrected corrected, BuildingEdits.By by) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("source", by.source());
    corrected
        .changes()
        .forEach(
            change -> {
              detail.put(change.field() + "Before", change.before());
              detail.put(change.field() + "After", change.after());
            });
    return detail;
  }
}
