package org.gridmap.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who somebody is to the life cycle. Several accounts may be one person; an account that nobody
 * named a person for is a person of its own.
 */
@Component
public class ActingPersons {

  private static final String PERSON = "select person from acting_person where account = :account";

  private static final String SET_PERSON =
      """
      insert into acting_person (account, person) values (:account, :person)
      on conflict (account) do update set person = excluded.person
      """;

  private static final Set<DeedRole> OF_ADMINISTRATORS =
      Set.of(DeedRole.DISPATCHER, DeedRole.COMMUNITY, DeedRole.VERIFIER, DeedRole.SUPERVISOR);

  /** Roles of accounts that the life cycle knows by the same name. */
  private static final Set<String> DEEDS =
      Arrays.stream(DeedRole.values()).map(Enum::name).collect(Collectors.toSet());

  private static final String ID = "select id from incident where number = :number";

  private final CurrentUser currentUser;
  private final IncidentScopes scopes;
  private final JdbcClient database;

  ActingPersons(CurrentUser currentUser, IncidentScopes scopes, JdbcClient database) {
    this.currentUser = currentUser;
    this.scopes = scopes;
    this.database = database;
  }

  /** The signed-in person before an incident: a role counts where it was granted. */
  public Actor at(String number) {
    return at(database.sql(ID).param("number", number).query(Long.class).optional().orElse(0L));
  }

  /** As {@link #at(String)}, for the id of an incident. */
  Actor at(long incidentId) {
    SignedInUser user = currentUser.get();
    Set<DeedRole> roles = EnumSet.noneOf(DeedRole.class);
    for (Role role : user.roles()) {
      if (role == Role.ADMINISTRATOR) {
        roles.addAll(OF_ADMINISTRATORS);
      } else if (DEEDS.contains(role.name())
          && InScope.holds(database, scopes.as(role), incidentId)) {
        roles.add(DeedRole.valueOf(role.name()));
      }
    }
    return new Actor(person(user.getUsername()), roles, Set.of());
  }

  /** The code of the person behind an account. */
  String person(String account) {
    return database
        .sql(PERSON)
        .param("account", account)
        .query(String.class)
        .optional()
        .orElse("@" + account);
  }

  /** Says which person an account belongs to. */
  public void set(String account, String person) {
    database.sql(SET_PERSON).param("account", account).param("person", person).update();
  }
}
