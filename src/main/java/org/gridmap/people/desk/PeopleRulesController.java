package org.gridmap.people.desk;

import java.util.List;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.people.DutyRole;
import org.gridmap.people.LocalRules;
import org.gridmap.people.ScopeKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As what, in which fields and shifts people can serve, for the forms of their staff. */
@RestController
class PeopleRulesController {

  private final LocalRules rules;
  private final PeopleScopes scopes;

  PeopleRulesController(LocalRules rules, PeopleScopes scopes) {
    this.rules = rules;
    this.scopes = scopes;
  }

  /**
   * A role that a duty can have.
   *
   * @param scopes kinds of places it can be for
   */
  record Role(String code, Names name, List<ScopeKind> scopes, boolean needsField) {}

  /**
   * A named shift.
   *
   * @param text days and hours, as a duty may also write them
   */
  record Shift(String code, Names name, String text) {}

  /**
   * The rules of the area of who asks; of somebody of several areas, those of the first.
   *
   * @param chain roles that are asked one after another
   */
  record Answer(
      List<Role> roles, List<PeopleRules.Field> fields, List<Shift> shifts, List<String> chain) {}

  @GetMapping("/api/v1/people/rules")
  Answer get() {
    PeopleScope scope = scopes.get();
    PeopleRules local = rules.at(scope.areaIds().stream().min(Long::compare).orElse(null));
    return new Answer(
        local.roles().stream()
            .flatMap(
                role -> rules.role(role.code()).stream().map(known -> role(known, role.name())))
            .toList(),
        local.fields(),
        local.shifts().stream()
            .map(shift -> new Shift(shift.code(), shift.name(), rules.textOf(shift)))
            .toList(),
        local.chain());
  }

  private static Role role(DutyRole role, Names name) {
    List<ScopeKind> scopes = List.of(ScopeKind.values()).stream().filter(role::canServe).toList();
    return new Role(role.name(), name, scopes, role.needsField());
  }
}
