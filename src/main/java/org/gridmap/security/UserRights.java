package org.gridmap.security;

import java.util.Locale;
import org.gridmap.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes what users may do. It counts from the next request on, in every open session;
 * there is always one enabled administrator.
 */
@Service
public class UserRights {

  private final JdbcClient database;
  private final Sessions sessions;
  private final Audit audit;

  UserRights(JdbcClient database, Sessions sessions, Audit audit) {
    this.database = database;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Lets nobody in by this name any more and ends the user's sessions.
   *
   * @throws Problem {@code USER_UNKNOWN} or {@code LAST_ADMINISTRATOR}
   */
  @Transactional
  public void disable(String name) {
    long id = lock(name);
    requireAnotherAdministrator(id, name);
    setEnabled(id, false);
    sessions.end(plain(name));
    audit.record("user.disable", plain(name));
  }

  /**
   * Lets a disabled user sign in again with the old password.
   *
   * @throws Problem {@code USER_UNKNOWN}
   */
  @Transactional
  public void enable(String name) {
    setEnabled(lock(name), true);
    audit.record("user.enable", plain(name));
  }

  /**
   * Gives a user a role; one held in the same place already takes the categories and the term.
   *
   * @throws Problem {@code USER_UNKNOWN}, or {@code LAST_ADMINISTRATOR} when the last one for good
   *     would become one for a time
   */
  @Transactional
  public void grant(String name, RoleGrant grant) {
    long id = lock(name);
    if (grant.role() == Role.ADMINISTRATOR && (grant.from() != null || grant.until() != null)) {
      requireAnotherAdministrator(id, name);
    }
    StoredGrants.put(database, id, grant);
    sessions.announce(plain(name));
    audit.record("user.grant", plain(name), detail(grant));
  }

  /**
   * Takes a role from a user, in exactly the area in which it was granted.
   *
   * @throws Problem {@code USER_UNKNOWN}, {@code GRANT_NOT_HELD} or {@code LAST_ADMINISTRATOR}
   */
  @Transactional
  public void revoke(String name, RoleGrant grant) {
    long id = lock(name);
    if (grant.role() == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(id, name);
    }
    if (StoredGrants.delete(database, id, grant) == 0) {
      throw new Problem(UserProblem.GRANT_NOT_HELD)
          .with("name", plain(name))
          .with("role", grant.role());
    }
    sessions.announce(plain(name));
    audit.record("user.revoke", plain(name), detail(grant));
  }

  private void setEnabled(long id, boolean enabled) {
    database.sql(UserSql.SET_ENABLED).param("id", id).param("enabled", enabled).update();
  }

  /** Refuses to take the last one who may administer. */
  private void requireAnotherAdministrator(long id, String name) {
    boolean last =
        database.sql(UserSql.IS_LAST_ADMINISTRATOR).param("id", id).query(Boolean.class).single();
    if (last) {
      throw new Problem(UserProblem.LAST_ADMINISTRATOR).with("name", plain(name));
    }
  }

  private long lock(String name) {
    database.sql(UserSql.LOCK_ADMINISTRATORS).query((row, index) -> 0).list();
    return database
        .sql(UserSql.LOCK_USER)
        .param("name", plain(name))
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new Problem(UserProblem.USER_UNKNOWN).with("name", plain(name)));
  }

  private static String detail(RoleGrant grant) {
    return "{\"role\": \"%s\", \"area\": %s, \"grid\": %s, \"building\": %s, \"narrow\": %s}"
        .formatted(
            grant.role(),
            grant.areaId(),
            grant.seriesId(),
            grant.building() == null ? "null" : "\"" + grant.building() + "\"",
            !grant.categories().isEmpty());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
