package org.gridmap.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.people.Duty;
import org.gridmap.people.DutyRole;
import org.gridmap.people.Person;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * Who somebody is to the life cycle of an incident: the person behind the account, as what the
 * account may act everywhere, and as what the person serves the place.
 */
@Component
public class ActingPersons {

  private static final Set<DeedRole> OF_ADMINISTRATORS =
      Set.of(DeedRole.DISPATCHER, DeedRole.COMMUNITY, DeedRole.VERIFIER, DeedRole.SUPERVISOR);

  private final CurrentUser currentUser;
  private final PersonAccounts accounts;
  private final Responsibilities responsibilities;
  private final IncidentHistories histories;

  ActingPersons(
      CurrentUser currentUser,
      PersonAccounts accounts,
      Responsibilities responsibilities,
      IncidentHistories histories) {
    this.currentUser = currentUser;
    this.accounts = accounts;
    this.responsibilities = responsibilities;
    this.histories = histories;
  }

  /**
   * The signed-in person, on an incident.
   *
   * @param number of the incident; an unknown one is nobody's place
   */
  public Actor on(String number) {
    SignedInUser user = currentUser.get();
    Optional<Person> person = accounts.findPerson(user.id());
    Optional<Long> incident = histories.findId(number);
    List<Duty> duties =
        person.isEmpty() || incident.isEmpty()
            ? List.of()
            : responsibilities.listDutiesOf(person.get(), incident.get());
    Set<DeedRole> roles = granted(user);
    duties.forEach(duty -> roles.addAll(as(duty.role())));
    return new Actor(
        person.map(Person::code).orElse(PersonAccounts.ownCode(user.getUsername())),
        roles,
        Responsibilities.bodies(duties),
        accounts.codesOf(user));
  }

  /** The code of the signed-in person. */
  public String code() {
    return accounts.codeOf(currentUser.get());
  }

  private static Set<DeedRole> granted(SignedInUser user) {
    Set<DeedRole> roles = EnumSet.noneOf(DeedRole.class);
    if (user.roles().contains(Role.ADMINISTRATOR)) {
      roles.addAll(OF_ADMINISTRATORS);
    }
    if (!user.scopeOf(Role.DISPATCHER).nowhere()) {
      roles.add(DeedRole.DISPATCHER);
    }
    return roles;
  }

  /** As what a duty lets somebody act: a substitute as the grid worker he stands in for. */
  private static Set<DeedRole> as(DutyRole duty) {
    String name =
        switch (duty) {
          case SUBSTITUTE -> DeedRole.GRID_WORKER.name();
          case DEPARTMENT_HEAD -> DeedRole.DEPARTMENT.name();
          default -> duty.name();
        };
    Set<DeedRole> roles = EnumSet.noneOf(DeedRole.class);
    Arrays.stream(DeedRole.values()).filter(role -> role.name().equals(name)).forEach(roles::add);
    return roles;
  }
}
