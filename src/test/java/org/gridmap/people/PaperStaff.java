package org.gridmap.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Duties and absences on paper: grid G, building B in compound C, community K, district D. */
final class PaperStaff {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");
  static final Instant ALWAYS = Instant.parse("2020-01-01T00:00:00Z");
  static final List<ChainStep> USUAL =
      List.of(
          ChainStep.ON_DUTY, ChainStep.SUBSTITUTE, ChainStep.GRID_LEAD, ChainStep.COMMUNITY_DESK);

  static final DutyScope BUILDING = new DutyScope(ScopeKind.BUILDING, "B", "B", "3号楼");
  static final DutyScope COMPOUND = new DutyScope(ScopeKind.COMPOUND, "3", "C", "锦云苑");
  static final DutyScope GRID = new DutyScope(ScopeKind.GRID, "7", "G", "第1网格");
  static final DutyScope COMMUNITY = new DutyScope(ScopeKind.AREA, "2", "K", "锦云社区");
  static final DutyScope DISTRICT = new DutyScope(ScopeKind.AREA, "1", "D", "江岸区");
  static final DutyPlace HOME =
      new DutyPlace(BUILDING, COMPOUND, GRID, List.of(COMMUNITY, DISTRICT), false, null);
  static final DutyPlace SCHOOL =
      new DutyPlace(null, null, GRID, List.of(COMMUNITY, DISTRICT), true, "柳湾小学");

  private final List<Duty> duties = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();

  static Person person(String code) {
    return new Person(code, code, "138" + code);
  }

  PaperStaff with(String person, DutyRole role, DutyScope scope) {
    return with(person, role, scope, "");
  }

  PaperStaff with(String person, DutyRole role, DutyScope scope, String shift) {
    return with(duty(person, role, scope, new About(Set.of(), null, shift)));
  }

  PaperStaff with(Duty duty) {
    duties.add(duty);
    return this;
  }

  /** A duty for some categories only. */
  PaperStaff with(String person, DutyRole role, DutyScope scope, Set<String> categories) {
    return with(duty(person, role, scope, new About(categories, null, "")));
  }

  /** A liaison of a field. */
  PaperStaff liaison(String person, DutyScope scope, String field) {
    return with(duty(person, DutyRole.LIAISON, scope, new About(Set.of(), field, "")));
  }

  private record About(Set<String> categories, String field, String shift) {}

  private Duty duty(String person, DutyRole role, DutyScope scope, About what) {
    return new Duty(
        duties.size() + 1,
        person(person),
        role,
        scope,
        what.field(),
        what.categories(),
        new DutyTerm(ALWAYS, null),
        ShiftText.parse(what.shift()));
  }

  PaperStaff absent(String person, Instant until, String substitute) {
    absences.add(
        new Absence(
            person, new DutyTerm(ALWAYS, until), substitute == null ? null : person(substitute)));
    return this;
  }

  Staffing staffing() {
    return new Staffing(duties, absences);
  }

  Responsibility answer(DutyPlace place, Matter matter) {
    return new WhoMustAct(USUAL, SHANGHAI).answer(place, matter, staffing(), NOON);
  }

  Responsibility answer() {
    return answer(HOME, Matter.ANY);
  }
}
