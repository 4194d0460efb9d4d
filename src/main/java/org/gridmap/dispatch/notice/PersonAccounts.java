package org.gridmap.dispatch.notice;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With which account a person with duties signs in. */
@Service
public class PersonAccounts {

  private final JdbcClient database;

  PersonAccounts(JdbcClient database) {
    this.database = database;
  }

  /** From now on the person's notices are in the box of this user, and of no other. */
  @Transactional
  public void link(long personId, long userId) {
    database.sql(NoticeSql.LINK_PERSON).param("person", personId).param("user", userId).update();
  }

  /** The ids of the persons with duties whom a user is. */
  public Set<Long> personsOf(long userId) {
    return database.sql(NoticeSql.PERSONS_OF_USER).param("user", userId).query(Long.class).set();
  }
}
