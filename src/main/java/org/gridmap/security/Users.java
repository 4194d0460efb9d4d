package org.gridmap.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
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
  private final Areas areas;
  private final PasswordEncoder encoder;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Users(
      JdbcClient database,
      Areas areas,
      PasswordEncoder encoder,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.areas = areas;
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
   * @throws Problem {@code USER_NAME_INVALID}, {@code USER_NAME_TAKEN} or {@code
   *     PASSWORD_TOO_SHORT}
   */
  @Transactional
  public String add(
      String name, String displayName, @Nullable String password, List<RoleGrant> grants) {
    String plainName = validName(name);
    String secret = validPassword(password);
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
    for (RoleGrant grant : grants) {
      database
          .sql(UserSql.INSERT_GRANT)
          .param("userId", id)
          .param("role", grant.role().name())
          .param("areaId", grant.areaId())
          .update();
    }
    audit.record("user.add", plainName);
    return secret;
  }

  /**
   * A role in the area of a code.
   *
   * @param areaCode code of a city, district, subdistrict or community; null: everywhere
   * @throws Problem {@code GRANT_AREA_UNKNOWN} when no such area has this code, {@code
   *     ADMINISTRATOR_IN_AREA} for the one role that has no area
   */
  public RoleGrant grant(Role role, @Nullable String areaCode) {
    if (areaCode == null) {
      return new RoleGrant(role, null);
    }
    if (role == Role.ADMINISTRATOR) {
      throw new Problem(UserProblem.ADMINISTRATOR_IN_AREA).with("code", areaCode);
    }
    return Arrays.stream(AreaLevel.values())
        .filter(level -> level != AreaLevel.COMPOUND)
        .flatMap(level -> areas.find(level, areaCode).stream())
        .findFirst()
        .map(area -> new RoleGrant(role, area.id()))
        .orElseThrow(() -> new Problem(UserProblem.GRANT_AREA_UNKNOWN).with("code", areaCode));
  }

  /** All users, by name. */
  @Transactional(readOnly = true)
  public List<SignedInUser> list() {
    return database.sql(UserSql.LIST_USERS).query(this::user).list();
  }

  @Transactional(readOnly = true)
  public Optional<SignedInUser> find(String name) {
    return database
        .sql(UserSql.FIND_USER)
        .param("name", name.strip().toLowerCase(Locale.ROOT))
        .query(this::user)
        .optional();
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
            .query(
                (row, index) -> {
                  if (row.getString("role") != null) {
                    grants.add(grant(row));
                  }
                  return new Account(
                      known.id(),
                      row.getString("name"),
                      row.getString("display_name"),
                      true,
                      known.generation(),
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
   * @throws Problem {@code USER_UNKNOWN} or {@code PASSWORD_TOO_SHORT}
   */
  @Transactional
  public String resetPassword(String name, @Nullable String password) {
    String plainName = name.strip().toLowerCase(Locale.ROOT);
    String secret = validPassword(password);
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
        .update();
    database.sql(UserSql.FORGET_ADDRESSES).param("name", plainName).update();
    sessions.end(plainName);
    audit.record("user.reset-password", plainName);
    return secret;
  }

  private SignedInUser user(ResultSet row, int index) throws SQLException {
    Account account =
        new Account(
            row.getLong("id"),
            row.getString("name"),
            row.getString("display_name"),
            row.getBoolean("enabled"),
            row.getInt("generation"),
            row.getString("password_hash"));
    return new SignedInUser(account, grantsOf(account.id()));
  }

  private static RoleGrant grant(ResultSet row) throws SQLException {
    return new RoleGrant(Role.valueOf(row.getString("role")), (Long) row.getObject("area_id"));
  }

  private List<RoleGrant> grantsOf(long userId) {
    return database
        .sql(UserSql.LIST_GRANTS)
        .param("userId", userId)
        .query((row, index) -> grant(row))
        .list();
  }

  private static String validName(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(plain).matches()) {
      throw new Problem(UserProblem.USER_NAME_INVALID).with("name", name);
    }
    return plain;
  }

  private static String validPassword(@Nullable String password) {
    if (password == null) {
      return Passwords.random();
    }
    if (password.length() < Passwords.SHORTEST) {
      throw new Problem(UserProblem.PASSWORD_TOO_SHORT).with("shortest", Passwords.SHORTEST);
    }
    return password;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
