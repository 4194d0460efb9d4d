package org.gridmap.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridmap.platform.IdempotencyClaim;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The receipts given before, by idempotency key, for as long as keys are remembered. */
@Component
class Receipts {

  private final IntakeSettings settings;
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Receipts(IntakeSettings settings, JdbcClient database, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** The claim of a key on a report; null without a key. */
  @Nullable IdempotencyClaim claim(@Nullable String key, Report report, List<byte[]> photos) {
    return IdempotencyClaim.of(key, json, report, photos);
  }

  /**
   * The receipt that was given for the same claim.
   *
   * @throws Problem {@code IDEMPOTENCY_KEY_REUSED} when the key came with another report
   */
  Optional<Receipt> find(@Nullable IdempotencyClaim claim) {
    if (claim == null) {
      return Optional.empty();
    }
    return database
        .sql(IntakeSql.FIND_KEY)
        .param("key", claim.key().value())
        .param("keysBefore", OffsetDateTime.now(clock).minus(settings.keyLifetime()))
        .query((row, index) -> answer(row.getBytes("body_hash"), row.getString("response"), claim))
        .optional();
  }

  private Receipt answer(byte[] storedHash, String response, IdempotencyClaim claim) {
    if (!claim.isOf(storedHash)) {
      throw new Problem(RequestProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return json.readValue(response, Receipt.class);
  }
}
