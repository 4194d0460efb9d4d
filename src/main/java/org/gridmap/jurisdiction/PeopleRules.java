package org.gridmap.jurisdiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who serves the places of a jurisdiction: its roles with their local names, the fields of its
 * liaisons, its named shifts, and in which order somebody who must act is looked for.
 *
 * @param chain words of the steps after the handler of a category, in order
 */
public record PeopleRules(
    List<RoleRule> roles, List<FieldRule> fields, List<ShiftRule> shifts, List<String> chain) {

  public PeopleRules {
    roles = List.copyOf(roles);
    fields = List.copyOf(fields);
    shifts = List.copyOf(shifts);
    chain = List.copyOf(chain);
  }

  /** What of somebody anybody may see. */
  public enum Shown {
    NAME,
    PHONE
  }

  /**
   * A role in use.
   *
   * @param shown empty: of people in this role nothing is public
   */
  public record RoleRule(String code, Names names, Set<Shown> shown) {

    public RoleRule {
      shown = shown.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(shown));
    }
  }

  /** A subject for which a liaison can be whistled for 领域. */
  public record FieldRule(String code, Names names) {}

  /**
   * A shift by name.
   *
   * @param days the first letters of the days on which it begins, e.g. {@code MO}; empty: all
   * @param hours e.g. {@code 20:00-08:00}: into the next day when they end before they begin
   */
  public record ShiftRule(String code, Names names, List<String> days, List<String> hours) {

    public ShiftRule {
      days = List.copyOf(days);
      hours = List.copyOf(hours);
    }
  }

  public Optional<RoleRule> role(String code) {
    return roles.stream().filter(role -> role.code().equals(code)).findFirst();
  }

  /** What is public of people in a role; nothing of one that is not in use. */
  public Set<Shown> shown(String role) {
    return role(role).map(RoleRule::shown).orElse(Set.of());
  }
}
