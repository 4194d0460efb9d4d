package org.gridmap.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words with which tools work in the name of a user, for a time. They open what the user may at
 * that moment, or only the reading of it, and never the account itself.
 */
@Service
public class AccessTokens {

  /** By it a token is told from a password, and found by whoever looks for leaked secrets. */
  static final String PREFIX = "gmt_";

  private static final String INSERT =
      """
      insert into access_token (user_id, name, digest, reads_only, created_at, expires_at)
      values (:user, :name, :digest, :readsOnly, :at, :until)
      returning id, name, reads_only, created_at, expires_at, used_at
      """;

  private static final String LIST =
      """
      select id, name, reads_only, created_at, expires_at, used_at from access_token
      where user_id = :user order by created_at, id
      """;

  private static final String FIND =
      """
      select t.id, t.reads_only, u.name from access_token t join app_user u on u.id = t.user_id
      where t.digest = :digest and t.expires_at > :at and u.enabled
      """;

  private static final String USED =
      """
      update access_token set used_at = :minute
      where id = :id and (used_at is null or used_at < :minute)
      """;

  private static final String DELETE =
      "delete from access_token where id = :id and user_id = :user";

  private final JdbcClient database;
  private final Users users;
  private final Audit audit;
  private final Clock clock;

  AccessTokens(JdbcClient database, Users users, Audit audit, Clock clock) {
    this.database = database;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** A token without its word. */
  public record AccessToken(
      long id,
      String name,
      boolean readsOnly,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt) {}

  /** A token with its word, which is shown once. */
  public record NewToken(AccessToken token, String word) {}

  /** Who works with a token. */
  record Bearer(SignedInUser user, boolean readsOnly) {}

  private record Found(long id, boolean readsOnly, String name) {}

  /** Makes a token for a user. */
  @Transactional
  public NewToken add(SignedInUser user, String name, boolean readsOnly, Instant until) {
    String word = PREFIX + SecretWords.random();
    AccessToken token =
        database
            .sql(INSERT)
            .param("user", user.id())
            .param("name", name)
            .param("digest", SecretWords.digest(word))
            .param("readsOnly", readsOnly)
            .param("at", OffsetDateTime.now(clock))
            .param("until", until.atOffset(java.time.ZoneOffset.UTC))
            .query(AccessToken.class)
            .single();
    audit.record("token.add", user.getUsername());
    return new NewToken(token, word);
  }

  /** The tokens of a user, also ended ones, the oldest first. */
  @Transactional(readOnly = true)
  public List<AccessToken> list(SignedInUser user) {
    return database.sql(LIST).param("user", user.id()).query(AccessToken.class).list();
  }

  /**
   * Ends a token at once.
   *
   * @throws Problem {@code NOT_FOUND} when the user has no such token
   */
  @Transactional
  public void delete(SignedInUser user, long id) {
    if (database.sql(DELETE).param("id", id).param("user", user.id()).update() == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("id", id);
    }
    audit.record("token.delete", user.getUsername());
  }

  /** Whose word it is; empty when it has ended or never was. */
  @Transactional
  Optional<Bearer> find(String word) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<Found> found =
        database
            .sql(FIND)
            .param("digest", SecretWords.digest(word))
            .param("at", now)
            .query(Found.class)
            .optional();
    found.ifPresent(
        token ->
            database
                .sql(USED)
                .param("id", token.id())
                .param("minute", now.truncatedTo(ChronoUnit.MINUTES))
                .update());
    return found.flatMap(
        token -> users.find(token.name()).map(user -> new Bearer(user, token.readsOnly())));
  }
}
