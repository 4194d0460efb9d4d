package org.gridmap.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.PeopleRules.Shown;

/**
 * Whom residents may turn to: everybody who serves the place in a role that is public there, in the
 * order of the roles of the jurisdiction. Whoever is absent is left out, and who stands in is named
 * instead; that and why somebody is absent is nobody's business.
 */
final class Contacts {

  private Contacts() {}

  static List<Contact> of(DutyPlace place, Staffing staffing, PeopleRules rules, Instant at) {
    return of(place, staffing, rules, at, false);
  }

  /** As {@link #of}, with everybody, for the staff of the place. */
  static List<Contact> ofAll(DutyPlace place, Staffing staffing, PeopleRules rules, Instant at) {
    return of(place, staffing, rules, at, true);
  }

  private static List<Contact> of(
      DutyPlace place, Staffing staffing, PeopleRules rules, Instant at, boolean all) {
    List<String> order = rules.roles().stream().map(PeopleRules.Role::code).toList();
    Set<Contact> contacts = new LinkedHashSet<>();
    staffing.duties().stream()
        .filter(duty -> duty.term().contains(at))
        .sorted(
            Comparator.comparingInt((Duty duty) -> order.indexOf(duty.role().name()))
                .thenComparingInt(duty -> place.scopes().indexOf(duty.scope()))
                .thenComparing(duty -> duty.person().code()))
        .forEach(
            duty ->
                present(duty.person(), staffing, at)
                    .flatMap(
                        person ->
                            all
                                ? Optional.of(
                                    new Contact(duty.role(), person.name(), person.phone()))
                                : shown(person, duty.role(), rules))
                    .ifPresent(contacts::add));
    return new ArrayList<>(contacts);
  }

  private static Optional<Person> present(Person person, Staffing staffing, Instant at) {
    Optional<Absence> absence = away(person, staffing, at);
    return absence.isEmpty()
        ? Optional.of(person)
        : absence.map(Absence::substitute).filter(named -> away(named, staffing, at).isEmpty());
  }

  private static Optional<Absence> away(Person person, Staffing staffing, Instant at) {
    return staffing.absences().stream()
        .filter(each -> each.person().equals(person.code()) && each.term().contains(at))
        .findFirst();
  }

  private static Optional<Contact> shown(Person person, DutyRole role, PeopleRules rules) {
    Set<Shown> shown = rules.shown(role.name());
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(
                role,
                shown.contains(Shown.NAME) ? person.name() : null,
                shown.contains(Shown.PHONE) ? person.phone() : null));
  }
}
