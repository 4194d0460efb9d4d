package org.gridmap.dispatch.escalation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.area.NamedArea;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.jurisdiction.EscalationRules.Rung;
import org.gridmap.people.DutyRole;
import org.gridmap.people.DutyScope;
import org.gridmap.people.Responsible;
import org.gridmap.people.RoleHolders;
import org.gridmap.people.RoleHolders.Sought;
import org.springframework.stereotype.Component;

/** Who holds a role around an incident, shifts aside; whoever is away is replaced. */
@Component
class DutyPeople {

  private static final String GRID = "GRID";

  private final RoleHolders holders;
  private final Responsible responsible;
  private final Areas areas;

  DutyPeople(RoleHolders holders, Responsible responsible, Areas areas) {
    this.holders = holders;
    this.responsible = responsible;
    this.areas = areas;
  }

  /** Those of a rung; nobody for a role that serves no place. */
  Set<Addressee> on(Rung rung, Question question) {
    return holders
        .role(rung.role())
        .map(
            role ->
                rung.level().equals(GRID)
                    ? ofGrid(role, question)
                    : ofAreas(upwards(question, rung.level()), role, question))
        .orElse(Set.of());
  }

  /** Those of the grid; without any, those of the nearest area up the tree that has some. */
  Set<Addressee> nearest(String code, Question question) {
    DutyRole role = holders.role(code).orElse(null);
    if (role == null) {
      return Set.of();
    }
    Set<Addressee> found = ofGrid(role, question);
    for (NamedArea area : upwards(question)) {
      if (found.isEmpty()) {
        found = ofAreas(List.of(area), role, question);
      }
    }
    return found;
  }

  private Set<Addressee> ofGrid(DutyRole role, Question question) {
    DutyScope grid = responsible.placeOf(question.spot()).grid();
    return grid == null ? Set.of() : people(holders.listOf(sought(role, question), grid));
  }

  private Set<Addressee> ofAreas(List<NamedArea> among, DutyRole role, Question question) {
    List<Long> ids = new ArrayList<>();
    among.forEach(area -> ids.addAll(holders.listOfArea(sought(role, question), area.id())));
    return people(ids);
  }

  /** A liaison and the head of a department are those of the field; others are of all fields. */
  private static Sought sought(DutyRole role, Question question) {
    boolean ofField = role == DutyRole.LIAISON || role == DutyRole.DEPARTMENT_HEAD;
    return new Sought(
        role, ofField ? question.field() : null, question.categories(), question.at());
  }

  private List<NamedArea> upwards(Question question) {
    Long community = question.spot().communityId();
    return community == null ? List.of() : areas.listUpwards(community);
  }

  private List<NamedArea> upwards(Question question, String level) {
    return upwards(question).stream()
        .filter(area -> area.level() == AreaLevel.valueOf(level))
        .toList();
  }

  private static Set<Addressee> people(List<Long> ids) {
    Set<Addressee> people = new LinkedHashSet<>();
    ids.forEach(id -> people.add(new Addressee.Person(id)));
    return people;
  }
}
