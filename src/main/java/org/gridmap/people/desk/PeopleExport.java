package org.gridmap.people.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.people.LocalRules;
import org.gridmap.people.ScopeKind;
import org.gridmap.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duties and absences as tables that can be read in again: what is in force or to come, a row each,
 * in the order of their ids. Times are of the jurisdiction's wall clock with its offset.
 */
@Service
@Transactional(readOnly = true)
public class PeopleExport {

  private static final PeopleScope ALL = new PeopleScope(true, Set.of());
  private static final int AT_ONCE = 500;

  private final DutyList list;
  private final LocalRules rules;
  private final Areas areas;

  PeopleExport(DutyList list, LocalRules rules, Areas areas) {
    this.list = list;
    this.rules = rules;
    this.areas = areas;
  }

  /**
   * Rows of duties: person, name, phone, role, grid, building, compound, area, field, categories,
   * from, until, shift; nulls where there is nothing.
   *
   * @param area {@code LEVEL/code} of the area they are in; null: everywhere
   */
  public List<List<@Nullable String>> duties(@Nullable String area) {
    PeopleScope scope = scope(area);
    List<List<@Nullable String>> rows = new ArrayList<>();
    String after = "0";
    while (after != null) {
      Page<DutyRow> page =
          list.duties(
              scope, DutyList.Filter.ANY, new DutyList.Slice(Long.parseLong(after), AT_ONCE));
      page.items().forEach(duty -> rows.add(row(duty)));
      after = page.next();
    }
    return rows;
  }

  /** Rows of absences: person, from, until, reason, substitute. */
  public List<List<@Nullable String>> absences(@Nullable String area) {
    PeopleScope scope = scope(area);
    List<List<@Nullable String>> rows = new ArrayList<>();
    String after = "0";
    while (after != null) {
      Page<AbsenceRow> page =
          list.absences(scope, null, new DutyList.Slice(Long.parseLong(after), AT_ONCE));
      page.items().forEach(absence -> rows.add(row(absence)));
      after = page.next();
    }
    return rows;
  }

  private PeopleScope scope(@Nullable String area) {
    return area == null
        ? ALL
        : new PeopleScope(false, areas.subtreeIds(areas.getNamed("area", area).id()));
  }

  private List<@Nullable String> row(DutyRow duty) {
    DutyRow.Scope scope = duty.scope();
    String code = scope.code();
    return Arrays.asList(
        duty.person().code(),
        duty.person().name(),
        duty.person().phone(),
        duty.role().name(),
        scope.kind() == ScopeKind.GRID ? code : null,
        scope.kind() == ScopeKind.BUILDING ? code : null,
        scope.kind() == ScopeKind.COMPOUND ? code : null,
        scope.kind() == ScopeKind.AREA ? scope.level() + "/" + code : null,
        duty.field(),
        String.join(" ", duty.categories()),
        time(duty.from()),
        time(duty.until()),
        duty.shift());
  }

  private List<@Nullable String> row(AbsenceRow absence) {
    AbsenceRow.Named substitute = absence.substitute();
    return Arrays.asList(
        absence.person().code(),
        time(absence.from()),
        time(absence.until()),
        absence.reason(),
        substitute == null ? null : substitute.code());
  }

  private @Nullable String time(@Nullable Instant at) {
    ZoneId zone = rules.zone();
    return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
