package org.gridmap.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.people.Duty;
import org.gridmap.people.DutyRole;
import org.gridmap.people.Person;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who somebody is to the life cycle of an incident: the person behind the account, as what the
 * account may act everywhere, and as what the person serves the place.
 */
@Component
public class ActingPersons {

  private static final Set<DeedRole> OF_ADMINISTRATORS =
      Set.of(DeedRole.DISPATCHER, DeedRole.COMMUNITY, DeedRole.VERIFIER, DeedRole.SUPERVISOR);

  /** Roles of accounts that the life cycle knows by the same name. */
  private static final Set<String> DEEDS =
      Arrays.stream(DeedRole.values()).map(Enum::name).collect(Collectors.toSet());

  private static final long NOWHERE = 0;

  private final CurrentUser currentUser;
  private final PersonAccounts accounts;
  private final Responsibilities responsibilities;
  private final IncidentHistories histories;
  private final IncidentScopes scopes;
  private final JdbcClient database;

  ActingPersons(
      CurrentUser currentUser,
      PersonAccounts accounts,
      Responsibilities responsibilities,
      IncidentHistories histories,
      IncidentScopes scopes,
      JdbcClient database) {
    this.currentUser = currentUser;
    this.accounts = accounts;
    this.responsibilities = responsibilities;
    this.histories = histories;
    this.scopes = scopes;
    this.database = database;
  }

  /**
   * The signed-in person before an incident: a role counts where it was granted.
   *
   * @param number of the incident; an unknown one is nobody's place
   */
  public Actor at(String number) {
    return at(histories.findId(number).orElse(NOWHERE));
  }

  /** As {@link #at(String)}, for the id of an incident. */
  Actor at(long incident) {
    SignedInUser user = currentUser.get();
    Optional<Person> person = accounts.findPerson(user.id());
    List<Duty> duties =
        person.isEmpty() || incident == NOWHERE
            ? List.of()
            : responsibilities.listDutiesOf(person.get(), incident);
    Set<DeedRole> roles = granted(user, incident);
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

  private Set<DeedRole> granted(SignedInUser user, long incident) {
    Set<DeedRole> roles = EnumSet.noneOf(DeedRole.class);
    for (Role role : user.roles()) {
      if (role == Role.ADMINISTRATOR) {
        roles.addAll(OF_ADMINISTRATORS);
      } else if (DEEDS.contains(role.name())
          && InScope.holds(database, scopes.as(role), incident)) {
        roles.add(DeedRole.valueOf(role.name()));
      }
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
