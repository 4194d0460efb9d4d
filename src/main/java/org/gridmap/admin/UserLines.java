package org.gridmap.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.gridmap.security.OwnSessions;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.Users;
import org.springframework.stereotype.Component;

/** Users as the desk shows them, however many in the same few queries. */
@Component
class UserLines {

  private final Users users;
  private final OwnSessions sessions;
  private final GrantLines grantLines;

  UserLines(Users users, OwnSessions sessions, GrantLines grantLines) {
    this.users = users;
    this.sessions = sessions;
    this.grantLines = grantLines;
  }

  /**
   * A user.
   *
   * @param locked lets nobody in by this name
   * @param mustChange somebody else chose the password
   * @param secondStep each sign-in asks for a code
   * @param sessions how many are open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UserLine(
      String name,
      String displayName,
      boolean locked,
      boolean mustChange,
      boolean secondStep,
      int sessions,
      List<GrantLine> grants) {}

  List<UserLine> list() {
    return lines(users.list(), users.listGrants());
  }

  UserLine get(String name) {
    SignedInUser user = users.get(name);
    return lines(List.of(user), Map.of(user.id(), users.listGrants(user.id()))).get(0);
  }

  private List<UserLine> lines(List<SignedInUser> shown, Map<Long, List<RoleGrant>> grants) {
    GrantLines.Places places =
        grantLines.places(grants.values().stream().flatMap(List::stream).toList());
    Map<String, Integer> open =
        sessions.count(shown.stream().map(SignedInUser::getUsername).toList());
    return shown.stream()
        .map(
            user ->
                new UserLine(
                    user.getUsername(),
                    user.displayName(),
                    !user.isEnabled(),
                    user.mustChangePassword(),
                    user.hasSecondStep(),
                    open.getOrDefault(user.getUsername(), 0),
                    grants.getOrDefault(user.id(), List.of()).stream()
                        .map(grant -> grantLines.line(grant, places))
                        .toList()))
        .toList();
  }
}
