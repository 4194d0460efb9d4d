package org.gridmap.dispatch.notice;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.AreaScope;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Says what the signed-in user may read. */
@Component
public class NoticeReaders {

  private final CurrentUser currentUser;
  private final Areas areas;
  private final PersonAccounts accounts;

  NoticeReaders(CurrentUser currentUser, Areas areas, PersonAccounts accounts) {
    this.currentUser = currentUser;
    this.areas = areas;
    this.accounts = accounts;
  }

  /**
   * Who sends the present request.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}
   */
  public NoticeReader get() {
    SignedInUser user = currentUser.get();
    Map<Role, NoticeReader.Ground> grounds = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      AreaScope scope = user.scopeOf(role);
      if (!scope.nowhere()) {
        grounds.put(role, ground(scope));
      }
    }
    return new NoticeReader(user.id(), accounts.personIdsOf(user.id()), grounds);
  }

  private NoticeReader.Ground ground(AreaScope scope) {
    Set<Long> all = new HashSet<>();
    scope.areaIds().forEach(area -> all.addAll(areas.subtreeIds(area)));
    return new NoticeReader.Ground(scope.everywhere(), all);
  }
}
