package org.gridmap.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.Audit;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which person is behind an account. One person may have several; an account that is nobody's is a
 * person of its own, written {@code @name}. Links have dates; an event names the person of its day
 * and the account.
 */
@Service
public class PersonAccounts {

  private final JdbcClient database;
  private final Users users;
  private final Audit audit;
  private final Clock clock;

  PersonAccounts(JdbcClient database, Users users, Audit audit, Clock clock) {
    this.database = database;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A link that holds.
   *
   * @param account sign-in name
   */
  public record Link(String account, String displayName, Person person, Instant since) {}

  /**
   * From now on the account is this person's, and nobody else's.
   *
   * @param account sign-in name
   * @param person code
   * @throws Problem {@code NOT_FOUND} when there is no such account or person
   */
  @Transactional
  public Link link(String account, String person) {
    SignedInUser user = get(account);
    long id =
        database
            .sql("select id from person where code = :code")
            .param("code", person.strip())
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", person));
    Optional<Link> present = find(user);
    if (present.isEmpty() || !present.get().person().code().equals(person.strip())) {
      end(user);
      database
          .sql(AccountSql.BEGIN)
          .param("user", user.id())
          .param("account", user.getUsername())
          .param("person", id)
          .param("at", OffsetDateTime.now(clock))
          .update();
      audit.record("person.link", user.getUsername());
    }
    return find(user).orElseThrow();
  }

  /**
   * From now on the account is nobody's but its own.
   *
   * @throws Problem {@code NOT_FOUND} when there is no such account, or it is nobody's
   */
  @Transactional
  public void unlink(String account) {
    SignedInUser user = get(account);
    if (end(user) == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("code", account);
    }
    audit.record("person.unlink", user.getUsername());
  }

  private SignedInUser get(String account) {
    return users
        .find(account)
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", account));
  }

  private int end(SignedInUser user) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return database.sql(AccountSql.END).param("user", user.id()).param("at", now).update();
  }

  /** All links that hold, by account. */
  @Transactional(readOnly = true)
  public List<Link> list() {
    return database.sql(AccountSql.LIST).query(this::link).list();
  }

  private Optional<Link> find(SignedInUser user) {
    return database.sql(AccountSql.OF_USER).param("user", user.id()).query(this::link).optional();
  }

  /** The person of an account; empty for one that is nobody's. */
  @Transactional(readOnly = true)
  public Optional<Person> findPerson(long userId) {
    return database
        .sql(AccountSql.OF_USER)
        .param("user", userId)
        .query((row, index) -> person(row))
        .optional();
  }

  /** The ids of the persons of an account: one, or none. */
  @Transactional(readOnly = true)
  public Set<Long> personIdsOf(long userId) {
    return database.sql(AccountSql.IDS_OF_USER).param("user", userId).query(Long.class).set();
  }

  /** The ids of the users that are one person. */
  @Transactional(readOnly = true)
  public List<Long> usersOf(long personId) {
    return database.sql(AccountSql.USERS).param("person", personId).query(Long.class).list();
  }

  /**
   * Every code under which who signs in with an account may have been written down: its person, and
   * all accounts of the person.
   */
  @Transactional(readOnly = true)
  public Set<String> codesOf(SignedInUser user) {
    Set<String> codes =
        new HashSet<>(
            database.sql(AccountSql.CODES).param("user", user.id()).query(String.class).set());
    codes.add(ownCode(user.getUsername()));
    return codes;
  }

  /** The code under which who signs in with an account acts: his person's, or the account's own. */
  @Transactional(readOnly = true)
  public String codeOf(SignedInUser user) {
    return findPerson(user.id()).map(Person::code).orElse(ownCode(user.getUsername()));
  }

  /** The code of an account that is nobody's. */
  public static String ownCode(String account) {
    return "@" + account;
  }

  private Link link(ResultSet row, int index) throws SQLException {
    String account = row.getString("account");
    return new Link(
        account,
        users.find(account).map(SignedInUser::displayName).orElse(account),
        person(row),
        row.getTimestamp("since").toInstant());
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getString("code"), row.getString("name"), row.getString("phone"));
  }
}
