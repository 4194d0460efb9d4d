package org.gridmap.security;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a user is signed in at the moment. */
@Service
public class OwnSessions {

  private static final String LIST =
      """
      select trim(primary_id) as id, trim(session_id) as session,
        to_timestamp(creation_time / 1000.0) as since,
        to_timestamp(last_access_time / 1000.0) as used
      from spring_session
      where principal_name = :name and expiry_time > extract(epoch from now()) * 1000
      order by last_access_time desc
      """;

  private static final String COUNT =
      """
      select principal_name, count(*) as open from spring_session
      where principal_name in (:names) and expiry_time > extract(epoch from now()) * 1000
      group by principal_name
      """;

  private static final String END =
      "delete from spring_session where principal_name = :name and primary_id = :id";

  private final JdbcClient database;
  private final Sessions sessions;
  private final Audit audit;

  OwnSessions(JdbcClient database, Sessions sessions, Audit audit) {
    this.database = database;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * A session.
   *
   * @param session its secret id: never to be shown
   * @param since when it began
   * @param used when it was used last
   */
  public record OpenSession(String id, String session, Instant since, Instant used) {}

  /** The open sessions of a user, those used last first. */
  @Transactional(readOnly = true)
  public List<OpenSession> list(String name) {
    return database
        .sql(LIST)
        .param("name", name)
        .query(
            (row, index) ->
                new OpenSession(
                    row.getString("id"),
                    row.getString("session"),
                    row.getTimestamp("since").toInstant(),
                    row.getTimestamp("used").toInstant()))
        .list();
  }

  /** How many are open, by the user's name; who has none is left out. */
  @Transactional(readOnly = true)
  public Map<String, Integer> count(Collection<String> names) {
    Map<String, Integer> open = new HashMap<>();
    if (!names.isEmpty()) {
      RowCallbackHandler put = row -> open.put(row.getString("principal_name"), row.getInt("open"));
      database.sql(COUNT).param("names", names).query(put);
    }
    return open;
  }

  /**
   * Ends one session of a user.
   *
   * @throws Problem {@code NOT_FOUND} when the user has no such session
   */
  @Transactional
  public void end(String name, String id) {
    if (database.sql(END).param("name", name).param("id", id).update() == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("id", id);
    }
    sessions.announce(name);
    audit.record("session.end", name);
  }

  /** Ends all sessions of a user. */
  @Transactional
  public void endAll(String name) {
    sessions.end(name);
    audit.record("session.end-all", name);
  }
}
