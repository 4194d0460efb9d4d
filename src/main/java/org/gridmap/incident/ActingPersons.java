package org.gridmap.incident;

import java.util.EnumSet;
import java.util.Set;
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

  private final CurrentUser currentUser;
  private final JdbcClient database;

  ActingPersons(CurrentUser currentUser, JdbcClient database) {
    this.currentUser = currentUser;
    this.database = database;
  }

  /** The signed-in person. */
  public Actor get() {
    SignedInUser user = currentUser.get();
    Set<DeedRole> roles = EnumSet.noneOf(DeedRole.class);
    if (user.roles().contains(Role.ADMINISTRATOR)) {
      roles.addAll(OF_ADMINISTRATORS);
    }
    if (!user.scopeOf(Role.DISPATCHER).nowhere()) {
      roles.add(DeedRole.DISPATCHER);
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
