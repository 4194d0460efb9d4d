package org.gridmap.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of single values of a building, each kept with what it was and who says so. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BuildingCorrections {

  private static final long NO_AREA = -1;

  private final Buildings buildings;
  private final BuildingEdits edits;
  private final JdbcClient database;

  /**
   * What is to be corrected; null leaves a value as it is.
   *
   * @param name empty: it has none
   * @param households resident households
   */
  public record Correction(
      @Nullable String name,
      @Nullable String use,
      @Nullable Integer levels,
      @Nullable Integer entrances,
      @Nullable Integer households) {

    /** True when it corrects nothing. */
    public boolean isEmpty() {
      return name == null
          && use == null
          && levels == null
          && entrances == null
          && households == null;
    }
  }

  /** What was corrected, and the {@link Building#mark mark} of the building as it is now. */
  public record Corrected(List<BuildingChange> changes, String mark) {

    public Corrected {
      changes = List.copyOf(changes);
    }
  }

  BuildingCorrections(Buildings buildings, BuildingEdits edits, JdbcClient database) {
    this.buildings = buildings;
    this.edits = edits;
    this.database = database;
  }

  /**
   * Corrects the building that stands under a code.
   *
   * @param within ids of the communities whose buildings may be corrected; null for all, also those
   *     in no community
   * @param seen the mark the correction was made on; null: whatever it is now
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside, {@code BUILDING_CHANGED} when it
   *     is another one than was seen, {@code EDIT_BEFORE_LAST} for the households
   */
  public Corrected correct(
      String code,
      @Nullable Set<Long> within,
      @Nullable String seen,
      Correction wanted,
      BuildingEdits.By by) {
    hold(code, within);
    Building before = buildings.get(code);
    if (seen != null && !seen.equals(before.mark())) {
      throw new Problem(BuildingProblem.BUILDING_CHANGED).with("code", code);
    }
    Building after = after(before, wanted);
    List<BuildingChange> changes = edits.compare(before, after, by);
    if (wanted.households() != null) {
      edits.recount(code, wanted.households(), by);
    }
    if (changes.stream().anyMatch(BuildingEdits::isNoCount)) {
      write(after);
      edits.record(code, changes.stream().filter(BuildingEdits::isNoCount).toList());
    }
    return new Corrected(changes, after.mark());
  }

  /** All corrections of a building, the latest first. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<BuildingChange> list(String code) {
    return database.sql(EditSql.CHANGES).param("code", code).query(BuildingChange::read).list();
  }

  private void hold(String code, @Nullable Set<Long> within) {
    List<Long> areas = within == null ? List.of() : new ArrayList<>(within);
    boolean held =
        database
            .sql(EditSql.HOLD_WITHIN)
            .param("code", code)
            .param("everywhere", within == null)
            .param("areas", areas.isEmpty() ? List.of(NO_AREA) : areas)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!held) {
      buildings.get(code);
      throw new Problem(RequestProblem.FORBIDDEN);
    }
  }

  private void write(Building after) {
    database
        .sql(EditSql.CORRECT)
        .param("id", after.id())
        .param("name", after.name())
        .param("use", after.use())
        .param("levels", after.levels())
        .param("entrances", after.entrances())
        .update();
    edits.tell(after.areas().communityId());
  }

  private static Building after(Building before, Correction wanted) {
    String name = wanted.name() == null ? before.name() : wanted.name();
    return new Building(
        before.id(),
        before.code(),
        name == null || name.isEmpty() ? null : name,
        before.areas(),
        before.footprint(),
        before.innerPoint(),
        wanted.levels() == null ? before.levels() : wanted.levels(),
        wanted.entrances() == null ? before.entrances() : wanted.entrances(),
        Objects.requireNonNullElse(wanted.use(), before.use()),
        wanted.households() == null ? before.households() : wanted.households());
  }
}
