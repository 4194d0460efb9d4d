package org.gridmap.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code people.yaml} says of those who serve.
 *
 * @param roles in use, with their local names
 * @param fields 领域 that liaisons answer for
 * @param chain roles that are asked one after another when nobody else must act
 */
public record PeopleRules(
    List<Role> roles, List<Field> fields, List<Shift> shifts, List<String> chain) {

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
   * A role 角色.
   *
   * @param scope what one serves in it: BUILDING, GRID, COMPOUND, AREA, FIELD
   * @param shown what is public of people in it; empty: nothing
   */
  public record Role(String code, Names name, String scope, Set<Shown> shown) {
    public Role {
      shown = Set.copyOf(shown);
    }
  }

  /** A field 领域 whose liaison must answer a whistle. */
  public record Field(String code, Names name) {}

  /**
   * Hours in which somebody is on duty.
   *
   * @param days on which they begin
   */
  public record Shift(String code, Names name, List<Span> hours, Set<DayOfWeek> days) {
    public Shift {
      hours = List.copyOf(hours);
      days = Set.copyOf(days);
    }
  }

  /**
   * Hours of a shift.
   *
   * @param to not after {@code from}: on the next day
   */
  public record Span(LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN =
        Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");

    /** Hours as they are written, {@code 20:00-08:00}; empty for anything else. */
    static Optional<Span> read(String text) {
      Matcher parts = WRITTEN.matcher(text);
      return parts.matches()
          ? Optional.of(new Span(clock(parts.group(1)), clock(parts.group(2))))
          : Optional.empty();
    }

    private static LocalTime clock(String text) {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
  }

  public Optional<Role> role(String code) {
    return roles.stream().filter(role -> role.code().equals(code)).findFirst();
  }

  /** What is public of people in a role; nothing of one that is not in use. */
  public Set<Shown> shown(String role) {
    return role(role).map(Role::shown).orElse(Set.of());
  }
}
