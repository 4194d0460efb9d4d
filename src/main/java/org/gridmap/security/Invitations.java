package org.gridmap.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gridmap.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which a user chooses the password himself, so that nobody else ever knows it. A link
 * works once and for three days; a newer one of the same user takes its place.
 */
@Service
public class Invitations {

  private static final Duration OPEN_FOR = Duration.ofDays(3);

  private static final String PUT =
      """
      insert into invitation (digest, user_id, expires_at) values (:digest, :user, :until)
      on conflict (user_id)
      do update set digest = excluded.digest, expires_at = excluded.expires_at
      """;

  private static final String FIND =
      """
      select u.name from invitation i join app_user u on u.id = i.user_id
      where i.digest = :digest and i.expires_at > :at and u.enabled
      """;

  private static final String TAKE =
      "delete from invitation where digest = :digest and expires_at > :at";

  private final JdbcClient database;
  private final Users users;
  private final Audit audit;
  private final Clock clock;

  Invitations(JdbcClient database, Users users, Audit audit, Clock clock) {
    this.database = database;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A word of a link, shown once.
   *
   * @throws Problem {@code USER_UNKNOWN}
   */
  @Transactional
  public String invite(String name) {
    SignedInUser user = users.get(name);
    String word = SecretWords.random();
    database
        .sql(PUT)
        .param("digest", SecretWords.digest(word))
        .param("user", user.id())
        .param("until", OffsetDateTime.now(clock).plus(OPEN_FOR))
        .update();
    audit.record("user.invite", user.getUsername());
    return word;
  }

  /** Whose link it is; empty when it was used, has ended, or never was. */
  @Transactional(readOnly = true)
  public Optional<String> find(String word) {
    return database
        .sql(FIND)
        .param("digest", SecretWords.digest(word))
        .param("at", OffsetDateTime.now(clock))
        .query(String.class)
        .optional();
  }

  /**
   * Takes the password that the invited user chose.
   *
   * @return the sign-in name
   * @throws Problem {@code INVITATION_OVER}, or what is wrong with the password: then the link
   *     still works
   */
  @Transactional
  public String accept(String word, String password) {
    String name = find(word).orElseThrow(() -> new Problem(UserProblem.INVITATION_OVER));
    int taken =
        database
            .sql(TAKE)
            .param("digest", SecretWords.digest(word))
            .param("at", OffsetDateTime.now(clock))
            .update();
    if (taken == 0) {
      throw new Problem(UserProblem.INVITATION_OVER);
    }
    users.choosePassword(name, password);
    return name;
  }
}
