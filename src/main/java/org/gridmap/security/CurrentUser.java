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
}
