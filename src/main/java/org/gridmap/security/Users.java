package org.gridmap.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridmap.platform.Problem;
import org.gridmap.security.SignedInUser.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. Names are kept and compared in lower case. */
@Service
public class Users {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

  private final JdbcClient database;
  private final PasswordEncoder encoder;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Users(JdbcClient database, PasswordEncoder encoder, Sessions sessions, Audit audit, Clock clock) {
    this.database = database;
    this.encoder = encoder;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a user.
   *
   * @param name sign-in name: 2 to 64 Latin letters, digits or {@code . _ @ -}
   * @param password 10 characters or more; null: a random one
   * @return the password, to be shown once
   * @throws Problem {@code USER_NAME_INVALID}, {@code USER_NAME_TAKEN} or what is wrong with the
   *     password
   */
  @Transactional
  public String add(
      String name, String displayName, @Nullable String password, List<RoleGrant> grants) {
    String plainName = validName(name);
    String secret =
        password == null ? Passwords.random() : ChosenPassword.check(plainName, password);
    Long id =
        database
            .sql(UserSql.INSERT_USER)
            .param("name", plainName)
            .param("displayName", displayName)
            .param("passwordHash", encoder.encode(secret))
            .param("at", now())
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(UserProblem.USER_NAME_TAKEN).with("name", plainName));
    grants.forEach(grant -> StoredGrants.put(database, id, grant));
    audit.record("user.add", plainName);
    return secret;
  }

  /** Every grant of a user, also one that has ended or has not begun. */
  @Transactional(readOnly = true)
  public List<RoleGrant> listGrants(long userId) {
    return StoredGrants.list(database, userId, null);
  }

  /** Every grant of every user, by the user's id; a user without one is left out. */
  @Transactional(readOnly = true)
  public Map<Long, List<RoleGrant>> listGrants() {
    return StoredGrants.listAll(database, null);
  }

  /** All users with the grants of now, by name. */
  @Transactional(readOnly = true)
  public List<SignedInUser> list() {
    Map<Long, List<RoleGrant>> grants = StoredGrants.listAll(database, now());
    return database.sql(UserSql.LIST_USERS).query((row, index) -> Account.read(row)).stream()
        .map(account -> new SignedInUser(account, grants.getOrDefault(account.id(), List.of())))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<SignedInUser> find(String name) {
    return database.sql(UserSql.FIND_USER).param("name", plain(name)).query(this::user).optional();
  }

  /**
   * The user of a name.
   *
   * @throws Problem {@code USER_UNKNOWN}
   */
  @Transactional(readOnly = true)
  public SignedInUser get(String name) {
    return find(name)
        .orElseThrow(() -> new Problem(UserProblem.USER_UNKNOWN).with("name", plain(name)));
  }

  /**
   * The person of a session with the rights of this moment.
   *
   * @return empty when the user was disabled, got another password, or is no more
   */
  @Transactional(readOnly = true)
  public Optional<SignedInUser> findPresent(SignedInUser known) {
    List<RoleGrant> grants = new ArrayList<>();
    List<Account> accounts =
        database
            .sql(UserSql.PRESENT_RIGHTS)
            .param("id", known.id())
            .param("generation", known.generation())
            .param("at", now())
            .query(
                (row, index) -> {
                  if (row.getString("role") != null) {
                    grants.add(StoredGrants.read(row));
                  }
                  return new Account(
                      known.id(),
                      row.getString("name"),
                      row.getString("display_name"),
                      true,
                      known.generation(),
                      row.getBoolean("must_change"),
                      row.getBoolean("has_second_step"),
                      null);
                })
            .list();
    return accounts.stream().findFirst().map(account -> new SignedInUser(account, grants));
  }

  /**
   * Gives a user a new password and ends the user's sessions. A disabled user stays disabled.
   *
   * @param password 10 characters or more; null: a random one
   * @return the password, to be shown once
   * @throws Problem {@code USER_UNKNOWN} or what is wrong with the password
   */
  @Transactional
  public String resetPassword(String name, @Nullable String password) {
    String plainName = plain(name);
    String secret =
        password == null ? Passwords.random() : ChosenPassword.check(plainName, password);
    setPassword(plainName, secret);
    audit.record("user.reset-password", plainName);
    return secret;
  }

  /**
   * Takes the password that a user chose, and ends the user's sessions.
   *
   * @throws Problem {@code USER_UNKNOWN} or what is wrong with the password
   */
  @Transactional
  public void choosePassword(String name, String password) {
    String plainName = plain(name);
    setPassword(plainName, ChosenPassword.check(plainName, password));
    audit.record("user.choose-password", plainName);
  }

  /** Shuts everything but the own account until the user has chosen another password. */
  @Transactional
  public void requireNewPassword(String name) {
    database.sql(UserSql.MUST_CHANGE).param("name", plain(name)).update();
  }

  /**
   * Gives a user another name on the pages; the sign-in name stays.
   *
   * @throws Problem {@code USER_UNKNOWN}
   */
  @Transactional
  public void rename(String name, String displayName) {
    SignedInUser user = get(name);
    database
        .sql(UserSql.SET_DISPLAY_NAME)
        .param("name", user.getUsername())
        .param("displayName", displayName)
        .update();
    audit.record("user.rename", user.getUsername());
  }

  /** Whether it is the user's password. */
  @Transactional(readOnly = true)
  public boolean isPassword(String name, String password) {
    return encoder.matches(password, get(name).getPassword());
  }

  private void setPassword(String plainName, String secret) {
    long id =
        database
            .sql(UserSql.LOCK_USER)
            .param("name", plainName)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(UserProblem.USER_UNKNOWN).with("name", plainName));
    database
        .sql(UserSql.SET_PASSWORD)
        .param("id", id)
        .param("passwordHash", encoder.encode(secret))
        .param("mustChange", false)
        .update();
    database.sql(UserSql.FORGET_ADDRESSES).param("name", plainName).update();
    sessions.end(plainName);
  }

  private SignedInUser user(ResultSet row, int index) throws SQLException {
    Account account = Account.read(row);
    return new SignedInUser(account, StoredGrants.list(database, account.id(), now()));
  }

  private static String validName(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(plain).matches()) {
      throw new Problem(UserProblem.USER_NAME_INVALID).with("name", name);
    }
    return plain;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
