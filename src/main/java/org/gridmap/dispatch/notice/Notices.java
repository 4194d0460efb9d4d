package org.gridmap.dispatch.notice;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff something. */
@Service
public class Notices {

  private final JdbcClient database;
  private final NoticeWords words;
  private final NoticeMessages messages;
  private final NoticeBell bell;
  private final NoticeRoom room;

  /** What writing a notice needs besides. */
  @Component
  record NoticeRoom(JsonMapper json, Clock clock) {}

  Notices(
      JdbcClient database,
      NoticeWords words,
      NoticeMessages messages,
      NoticeBell bell,
      NoticeRoom room) {
    this.database = database;
    this.words = words;
    this.messages = messages;
    this.bell = bell;
    this.room = room;
  }

  /**
   * Puts a notice into the box of everybody it is for and, where mail or a webhook is configured,
   * into the outbox: with the transaction of the deed that causes it, or not at all.
   *
   * @return its id
   * @throws IllegalArgumentException when there are no words for its key
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long tell(Addressee addressee, NoticeText text) {
    long id = tellInside(addressee, text);
    messages.put(id, addressee, text);
    return id;
  }

  /** As {@link #tell}, but only into the box. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long tellInside(Addressee addressee, NoticeText text) {
    words.requireWords(text.key());
    long id =
        bound(database.sql(NoticeSql.INSERT), addressee)
            .param("incident", text.incident())
            .param("key", text.key())
            .param("args", room.json().writeValueAsString(text.args()))
            .param("at", OffsetDateTime.now(room.clock()))
            .query(Long.class)
            .single();
    bell.ringAfterCommit(addressee);
    return id;
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, Addressee addressee) {
    Long user = addressee instanceof Addressee.User one ? one.userId() : null;
    Long person = addressee instanceof Addressee.Person one ? one.personId() : null;
    Addressee.Holders holders = addressee instanceof Addressee.Holders some ? some : null;
    return statement
        .param("user", user, Types.BIGINT)
        .param("person", person, Types.BIGINT)
        .param("role", holders == null ? null : holders.role().name(), Types.VARCHAR)
        .param("area", holders == null ? null : holders.areaId(), Types.BIGINT);
  }
}
