package org.gridmap.admin;

import org.gridmap.admin.UserLines.UserLine;
import org.gridmap.security.OwnSessions;
import org.gridmap.security.SecondSteps;
import org.gridmap.security.Users;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How users get in, for administrators who help them. */
@RestController
@RequestMapping("/api/v1/admin/users/{name}")
class UserAccessController {

  private final Users users;
  private final OwnSessions sessions;
  private final SecondSteps steps;
  private final UserLines lines;

  UserAccessController(Users users, OwnSessions sessions, SecondSteps steps, UserLines lines) {
    this.users = users;
    this.sessions = sessions;
    this.steps = steps;
    this.lines = lines;
  }

  /**
   * A password that is told the user, who must change it at once.
   *
   * @param password shown once
   */
  record Reset(UserLine user, String password) {}

  @PostMapping("/password")
  @Transactional
  public Reset reset(@PathVariable String name) {
    String password = users.resetPassword(name, null);
    users.requireNewPassword(name);
    return new Reset(lines.get(name), password);
  }

  /** Ends all sessions of a user; the password stays. */
  @DeleteMapping("/sessions")
  UserLine endSessions(@PathVariable String name) {
    sessions.endAll(users.get(name).getUsername());
    return lines.get(name);
  }

  /** For a user who lost his authenticator. */
  @DeleteMapping("/authenticator")
  UserLine endSecondStep(@PathVariable String name) {
    steps.end(users.get(name).getUsername());
    return lines.get(name);
  }
}
