package org.gridmap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who is behind a request: a session only says who signed in; whether that still counts, and for
 * what, is read from the database at each request that asks for it; while a {@link SignInStep} is
 * left it opens nothing but that step. Public answers do not ask. A request that carries a name and
 * password of its own is judged by these alone.
 */
final class PresentRights implements SecurityContextRepository {

  private final Users users;
  private final Set<Role> needingAuthenticator;
  private final SecurityContextRepository ofRequest =
      new RequestAttributeSecurityContextRepository();
  private final SecurityContextRepository kept =
      new DelegatingSecurityContextRepository(
          ofRequest, new HttpSessionSecurityContextRepository());

  PresentRights(Users users, Set<Role> needingAuthenticator) {
    this.users = users;
    this.needingAuthenticator = needingAuthenticator;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return OwnPassword.isCarriedBy(request)
        ? ofRequest.loadDeferredContext(request)
        : new Present(kept.loadDeferredContext(request), request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    kept.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return kept.containsContext(request);
  }

  /** Reads once, when somebody asks. */
  private final class Present implements DeferredSecurityContext {

    private final DeferredSecurityContext stored;
    private final HttpServletRequest request;
    private @Nullable SecurityContext present;

    Present(DeferredSecurityContext stored, HttpServletRequest request) {
      this.stored = stored;
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext read = present;
      if (read == null) {
        read = of(stored.get());
        present = read;
      }
      return read;
    }

    @Override
    public boolean isGenerated() {
      return stored.isGenerated();
    }

    private SecurityContext of(SecurityContext before) {
      Authentication authentication = before.getAuthentication();
      if (authentication == null
          || !(authentication.getPrincipal() instanceof SignedInUser known)) {
        return before;
      }
      Optional<SignedInUser> user = users.findPresent(known);
      if (user.isEmpty()) {
        endSession();
        return new SecurityContextImpl();
      }
      SignInStep left = SignInStep.next(user.get(), request, needingAuthenticator);
      if (left != null) {
        left.note(request);
        if (!left.isDoneBy(request)) {
          return new SecurityContextImpl();
        }
      }
      UsernamePasswordAuthenticationToken token =
          UsernamePasswordAuthenticationToken.authenticated(
              user.get(), null, user.get().getAuthorities());
      token.setDetails(authentication.getDetails());
      return new SecurityContextImpl(token);
    }

    private void endSession() {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
  }
}
