package org.gridmap.security.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SecondSteps;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.UserProblem;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Password and authenticator of who asks. */
@RestController
@RequestMapping("/api/v1/me")
class OwnAccountController {

  private static final int LONGEST = 200;

  private final CurrentUser currentUser;
  private final Users users;
  private final SecondSteps steps;

  OwnAccountController(CurrentUser currentUser, Users users, SecondSteps steps) {
    this.currentUser = currentUser;
    this.users = users;
    this.steps = steps;
  }

  /**
   * Who is signed in.
   *
   * @param mustChange somebody else chose the password
   * @param secondStep each sign-in asks for a code
   */
  record Me(
      String name, String displayName, boolean mustChange, boolean secondStep, Set<Role> roles) {}

  /** The password of now and the one that shall follow. */
  record Change(@Nullable String present, @Nullable String chosen) {}

  /** The password of now: who finds an open page must not change the account. */
  record Proof(@Nullable String password) {}

  /** The six digits of the authenticator. */
  record Code(@Nullable String code) {}

  @GetMapping("/account")
  Me get() {
    SignedInUser user = currentUser.get();
    return new Me(
        user.getUsername(),
        user.displayName(),
        user.mustChangePassword(),
        user.hasSecondStep(),
        user.roles());
  }

  /** Takes another password and ends all sessions, this one too. */
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@RequestBody Change change) {
    SignedInUser user = currentUser.get();
    requirePassword(user, change.present());
    String chosen = change.chosen();
    if (chosen == null || chosen.equals(change.present())) {
      throw new Problem(UserProblem.PASSWORD_LEAKED);
    }
    users.choosePassword(user.getUsername(), chosen);
  }

  /** A key for an authenticator; it counts once its first code was sent. */
  @PostMapping("/authenticator")
  SecondSteps.NewKey begin(@RequestBody Proof proof) {
    SignedInUser user = currentUser.get();
    requirePassword(user, proof.password());
    return steps.begin(user);
  }

  /** The first code of the new key. */
  @PutMapping("/authenticator")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@RequestBody Code code, HttpServletRequest request) {
    steps.confirm(currentUser.get(), StorableText.required("code", code.code(), 16), request);
  }

  /** Ends the second step. */
  @PostMapping("/authenticator/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@RequestBody Proof proof) {
    SignedInUser user = currentUser.get();
    requirePassword(user, proof.password());
    steps.end(user.getUsername());
  }

  private void requirePassword(SignedInUser user, @Nullable String password) {
    if (password == null
        || password.length() > LONGEST
        || !users.isPassword(user.getUsername(), password)) {
      throw new Problem(UserProblem.PASSWORD_WRONG);
    }
  }
}
