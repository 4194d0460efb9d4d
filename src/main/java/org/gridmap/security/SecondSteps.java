package org.gridmap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.gridmap.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second step of signing in: a code of an authenticator after the password. A code counts once;
 * the tries of a user and address follow each other as slowly as those of passwords.
 */
@Service
public class SecondSteps {

  private static final String PASSED = "gridmap.second-step";

  private static final String FIND =
      "select second_secret, second_step from app_user where id = :id";

  private static final String BEGIN =
      "update app_user set second_secret = :key, second_step = null where id = :id";

  /** Of two who come with one code at once, one finds it used and another key finds it void. */
  private static final String TAKE =
      """
      update app_user set second_step = :step
      where id = :id and second_secret = :key and coalesce(second_step, -1) < :step
      """;

  private static final String END =
      "update app_user set second_secret = null, second_step = null where name = :name";

  private final JdbcClient database;
  private final SignInThrottle throttle;
  private final Audit audit;
  private final Clock clock;

  private record Stored(String secondSecret, Long secondStep) {}

  SecondSteps(JdbcClient database, SignInThrottle throttle, Audit audit, Clock clock) {
    this.database = database;
    this.throttle = throttle;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A key for an authenticator; it counts once a code of it was {@link #confirm confirmed}.
   *
   * @param key Base32, to be typed
   * @param address {@code otpauth:}, to be shown as a picture or opened on the telephone
   */
  public record NewKey(String key, String address) {}

  /** Makes a key for a user who has none. */
  @Transactional
  public NewKey begin(SignedInUser user) {
    if (user.hasSecondStep()) {
      throw new Problem(UserProblem.SECOND_STEP_ALREADY);
    }
    String key = TimeCodes.newKey();
    database.sql(BEGIN).param("key", key).param("id", user.id()).update();
    String label = URLEncoder.encode("Gridmap:" + user.getUsername(), StandardCharsets.UTF_8);
    return new NewKey(
        key, "otpauth://totp/" + label + "?secret=" + key + "&issuer=Gridmap&digits=6&period=30");
  }

  /**
   * Takes the first code of a new key: from now on each sign-in asks for one.
   *
   * @throws Problem {@code CODE_WRONG}
   */
  @Transactional
  public void confirm(SignedInUser user, String code, HttpServletRequest request) {
    take(user, code);
    audit.record("user.second-step", user.getUsername());
    pass(user, request);
  }

  /**
   * Takes the code of a sign-in; the session then counts.
   *
   * @throws Problem {@code CODE_WRONG}, or {@code SIGN_IN_THROTTLED} after too many
   */
  public void check(SignedInUser user, String code, HttpServletRequest request) {
    SignInTry one = new SignInTry("code of " + user.getUsername(), request.getRemoteAddr());
    Duration wait = throttle.take(one);
    if (!wait.isZero()) {
      throw new Problem(UserProblem.SIGN_IN_THROTTLED).with("seconds", wait.toSeconds() + 1);
    }
    take(user, code);
    throttle.succeeded(one);
    pass(user, request);
  }

  /** Ends the second step of a user, who may then begin with a new key. */
  @Transactional
  public void end(String name) {
    database.sql(END).param("name", name).update();
    audit.record("user.second-step-end", name);
  }

  /** Whether a code was given in this session of this user. */
  static boolean isPassed(SignedInUser user, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && mark(user).equals(session.getAttribute(PASSED));
  }

  private static void pass(SignedInUser user, HttpServletRequest request) {
    request.getSession().setAttribute(PASSED, mark(user));
  }

  /** Of this user and no other who signs in later in the same session. */
  private static String mark(SignedInUser user) {
    return user.id() + ":" + user.generation();
  }

  private void take(SignedInUser user, String code) {
    Stored stored =
        database
            .sql(FIND)
            .param("id", user.id())
            .query(Stored.class)
            .optional()
            .filter(one -> one.secondSecret() != null)
            .orElseThrow(() -> new Problem(UserProblem.CODE_WRONG));
    OptionalLong step =
        TimeCodes.stepOf(
            stored.secondSecret(),
            code.replace(" ", ""),
            clock.instant(),
            stored.secondStep() == null ? -1 : stored.secondStep());
    if (step.isEmpty() || !use(user, stored.secondSecret(), step.getAsLong())) {
      throw new Problem(UserProblem.CODE_WRONG);
    }
  }

  private boolean use(SignedInUser user, String key, long step) {
    return database.sql(TAKE).param("id", user.id()).param("key", key).param("step", step).update()
        == 1;
  }
}
