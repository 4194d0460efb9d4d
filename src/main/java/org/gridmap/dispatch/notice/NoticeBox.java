package org.gridmap.dispatch.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices of one reader. */
@Service
class NoticeBox {

  private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

  private static final int COUNTED_AMONG = 1000;

  private final JdbcClient database;
  private final NoticeWords words;
  private final JsonMapper json;
  private final Clock clock;

  NoticeBox(JdbcClient database, NoticeWords words, JsonMapper json, Clock clock) {
    this.database = database;
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Which notices.
   *
   * @param before the id the page begins after; null for the first page
   */
  record Question(boolean unread, @Nullable Long before, int limit) {}

  /** The newest first. */
  List<Notice> list(NoticeReader reader, Question question, Locale locale) {
    return mine(NoticeSql.LIST, reader)
        .param("before", question.before(), Types.BIGINT)
        .param("unread", question.unread())
        .param("limit", question.limit())
        .query((row, index) -> notice(row, locale))
        .list();
  }

  /** How many of the newest are unread; no more than {@code most} are counted. */
  int countUnread(NoticeReader reader, int most) {
    return mine(NoticeSql.COUNT_UNREAD, reader)
        .param("most", most)
        .param("among", COUNTED_AMONG)
        .query(Integer.class)
        .single();
  }

  /**
   * Marks a notice as read by this reader, for good.
   *
   * @param older also all before it
   * @throws Problem {@code NOT_FOUND} when there is no such notice for this reader
   */
  @Transactional
  void read(NoticeReader reader, long id, boolean older) {
    boolean known = mine(NoticeSql.IS_MINE, reader).param("id", id).query(Boolean.class).single();
    if (!known) {
      throw new Problem(RequestProblem.NOT_FOUND).with("code", id);
    }
    mine(NoticeSql.READ, reader)
        .param("at", OffsetDateTime.now(clock))
        .param("id", id)
        .param("older", older)
        .update();
  }

  private StatementSpec mine(String sql, NoticeReader reader) {
    return database
        .sql(sql)
        .param("user", reader.userId())
        .param("calls", reader.calls().toArray(String[]::new))
        .param("rolesEverywhere", reader.rolesEverywhere().toArray(String[]::new));
  }

  private Notice notice(ResultSet row, Locale locale) throws SQLException {
    String key = row.getString("text_key");
    Map<String, String> args = json.readValue(row.getString("args"), ARGS);
    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
    return new Notice(
        row.getLong("id"),
        key,
        args,
        words.text(key, args, locale),
        row.getString("incident"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        read == null ? null : read.toInstant());
  }
}
