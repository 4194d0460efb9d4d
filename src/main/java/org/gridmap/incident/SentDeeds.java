package org.gridmap.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.platform.IdempotencyClaim;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deeds that come under a key of the sender's: however often one is sent, it is done once. A
 * refused one leaves its key free, so that it can be sent again, also changed.
 */
@Service
class SentDeeds {

  private static final String CLAIM =
      """
      insert into sent_deed (account, key, body_hash, incident_id, done_at, sent_at)
      select :account, :key, :hash, id, :doneAt, :sentAt from incident where number = :number
      on conflict do nothing
      """;

  private static final String STORED_HASH =
      "select body_hash from sent_deed where account = :account and key = :key";

  private static final String SET_EVENT =
      """
      update sent_deed s set seq =
        (select max(e.seq) from incident_event e where e.incident_id = s.incident_id)
      where account = :account and key = :key
      """;

  private final Deeds deeds;
  private final JdbcClient database;
  private final Clock clock;

  SentDeeds(Deeds deeds, JdbcClient database, Clock clock) {
    this.deeds = deeds;
    this.database = database;
    this.clock = clock;
  }

  /**
   * How a deed was sent.
   *
   * @param doneAt when it was done by the clock of the device; null: now
   */
  record Sending(@Nullable IdempotencyClaim claim, @Nullable Instant doneAt) {}

  /**
   * Does a deed, unless it was done under the same key before.
   *
   * @throws Problem as {@link Deeds#apply}, and {@code IDEMPOTENCY_KEY_REUSED} when the key came
   *     with another deed
   */
  @Transactional
  public void apply(
      String number, DeedRequest request, Deeds.By by, List<CleanPhoto> photos, Sending sending) {
    IdempotencyClaim claim = sending.claim();
    if (claim == null) {
      deeds.apply(number, request, by, photos);
    } else if (isFirst(number, by, claim, sending.doneAt())) {
      deeds.apply(number, request, by, photos);
      of(SET_EVENT, by, claim).update();
    }
  }

  /** Waits for whoever sends under the same key at this moment. */
  private boolean isFirst(
      String number, Deeds.By by, IdempotencyClaim claim, @Nullable Instant doneAt) {
    Instant now = clock.instant();
    int claimed =
        of(CLAIM, by, claim)
            .param("number", number.toUpperCase(Locale.ROOT))
            .param("hash", claim.bodyHashBytes())
            .param("doneAt", doneAt == null ? null : at(doneAt.isAfter(now) ? now : doneAt))
            .param("sentAt", at(now))
            .update();
    if (claimed == 1) {
      return true;
    }
    byte[] stored =
        of(STORED_HASH, by, claim)
            .query((row, index) -> row.getBytes("body_hash"))
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    if (!claim.isOf(stored)) {
      throw new Problem(RequestProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return false;
  }

  private JdbcClient.StatementSpec of(String statement, Deeds.By by, IdempotencyClaim claim) {
    return database.sql(statement).param("account", by.account()).param("key", claim.key().value());
  }

  private static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
