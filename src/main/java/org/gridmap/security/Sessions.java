package org.gridmap.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows, in the same transaction, when the rights of a user become others or end. */
@Component
public class Sessions {

  /** Where the name of a user is announced whose rights have changed; an empty one: anybody's. */
  public static final String RIGHTS_CHANNEL = "gridmap_rights";

  private final JdbcClient database;

  Sessions(JdbcClient database) {
    this.database = database;
  }

  /** Ends every session of a user, also one that a sign-in under way is about to write. */
  @Transactional(propagation = Propagation.MANDATORY)
  void end(String name) {
    database.sql(UserSql.NEXT_GENERATION).param("name", name).update();
    database.sql(UserSql.DELETE_SESSIONS).param("name", name).update();
    announce(name);
  }

  /** Tells all instances, so that open streams of the user end and begin anew if they may. */
  @Transactional(propagation = Propagation.MANDATORY)
  void announce(String name) {
    database
        .sql(UserSql.ANNOUNCE_RIGHTS)
        .param("channel", RIGHTS_CHANNEL)
        .param("name", name)
        .query((row, index) -> 0)
        .list();
  }
}
