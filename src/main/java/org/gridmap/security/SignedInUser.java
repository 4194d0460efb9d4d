package org.gridmap.security;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/**
 * The person behind a request. A session keeps one as it was at sign-in; what it may do is read
 * anew at each request ({@link PresentRights}).
 */
public final class SignedInUser implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String displayName;
  private final boolean enabled;
  private final int generation;
  private final ArrayList<RoleGrant> grants;
  private final boolean mustChange;
  private final boolean secondStep;
  private @Nullable String passwordHash;

  SignedInUser(Account account, List<RoleGrant> grants) {
    this.id = account.id();
    this.name = account.name();
    this.displayName = account.displayName();
    this.enabled = account.enabled();
    this.generation = account.generation();
    this.mustChange = account.mustChange();
    this.secondStep = account.hasSecondStep();
    this.passwordHash = account.passwordHash();
    this.grants = new ArrayList<>(grants);
  }

  /** A row of users. */
  record Account(
      long id,
      String name,
      String displayName,
      boolean enabled,
      int generation,
      boolean mustChange,
      boolean hasSecondStep,
      @Nullable String passwordHash) {

    static Account read(ResultSet row) throws SQLException {
      return new Account(
          row.getLong("id"),
          row.getString("name"),
          row.getString("display_name"),
          row.getBoolean("enabled"),
          row.getInt("generation"),
          row.getBoolean("must_change"),
          row.getBoolean("has_second_step"),
          row.getString("password_hash"));
    }
  }

  public long id() {
    return id;
  }

  /** Which of the user's sessions: they all end together when the next generation begins. */
  int generation() {
    return generation;
  }

  /** Whether somebody else chose the password. */
  public boolean mustChangePassword() {
    return mustChange;
  }

  /** Whether a code of an authenticator belongs to each sign-in. */
  public boolean hasSecondStep() {
    return secondStep;
  }

  public String displayName() {
    return displayName;
  }

  public List<RoleGrant> grants() {
    return List.copyOf(grants);
  }

  /** The roles this person has anywhere; administrator only who is it everywhere. */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (RoleGrant grant : grants) {
      if (grant.role() != Role.ADMINISTRATOR || grant.isEverywhere()) {
        roles.add(grant.role());
      }
    }
    return roles;
  }

  /** The grants of this moment that open something; an administrator's open all. */
  public List<RoleGrant> grantsFor(Right right) {
    return grants.stream().filter(grant -> grant.role().opens(right)).toList();
  }

  /** The grants of this moment in a role, and those of an administrator. */
  public List<RoleGrant> grantsAs(Role role) {
    return grants.stream()
        .filter(grant -> grant.role() == role || grant.role() == Role.ADMINISTRATOR)
        .toList();
  }

  /** The whole areas in which this person may do what a right opens. */
  public AreaScope scopeOf(Right right) {
    return AreaScope.of(grantsFor(right));
  }

  /** Where this person may act in a role; an administrator may act everywhere in every role. */
  public AreaScope scopeOf(Role role) {
    return AreaScope.of(grantsAs(role));
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
