package org.gridmap.security;

import java.util.Optional;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sends the present request. */
@Component
public class CurrentUser {

  /** The signed-in person, or empty for a resident without account. */
  public Optional<SignedInUser> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
        ? Optional.of(user)
        : Optional.empty();
  }

  /**
   * The signed-in person.
   *
   * @throws Problem {@code NOT_SIGNED_IN} when nobody is signed in
   */
  public SignedInUser get() {
    return find().orElseThrow(() -> new Problem(RequestProblem.NOT_SIGNED_IN));
  }

  /**
   * Where the signed-in person may act in a role.
   *
   * @throws Problem {@code NOT_SIGNED_IN} when nobody is signed in, {@code FORBIDDEN} when the
   *     person does not have the role anywhere
   */
  public AreaScope scopeOf(Role role) {
    AreaScope scope = get().scopeOf(role);
    if (scope.nowhere()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return scope;
  }

  /**
   * Where the signed-in person may do what a right opens, in whole areas.
   *
   * @throws Problem {@code NOT_SIGNED_IN} when nobody is signed in, {@code FORBIDDEN} when no whole
   *     area is open to the person
   */
  public AreaScope scopeOf(Right right) {
    AreaScope scope = get().scopeOf(right);
    if (scope.nowhere()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return scope;
  }

  /**
   * Refuses who has a right nowhere, not even in one building.
   *
   * @throws Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN}
   */
  public void require(Right right) {
    if (get().grantsFor(right).isEmpty()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
  }
}
