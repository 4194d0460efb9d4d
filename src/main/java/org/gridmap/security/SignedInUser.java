package org.gridmap.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a request, with the roles as they were at sign-in. */
public final class SignedInUser implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String displayName;
  private final boolean enabled;
  private final ArrayList<RoleGrant> grants;
  private @Nullable String passwordHash;

  SignedInUser(
      long id,
      String name,
      String displayName,
      boolean enabled,
      @Nullable String passwordHash,
      List<RoleGrant> grants) {
    this.id = id;
    this.name = name;
    this.displayName = displayName;
    this.enabled = enabled;
    this.passwordHash = passwordHash;
    this.grants = new ArrayList<>(grants);
  }

  public long id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  public List<RoleGrant> grants() {
    return List.copyOf(grants);
  }

  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    grants.forEach(grant -> roles.add(grant.role()));
    return roles;
  }

  /** Where this person may act in a role; an administrator may act everywhere in every role. */
  public AreaScope scopeOf(Role role) {
    return AreaScope.of(
        grants.stream()
            .filter(grant -> grant.role() == role || grant.role() == Role.ADMINISTRATOR)
            .toList());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
