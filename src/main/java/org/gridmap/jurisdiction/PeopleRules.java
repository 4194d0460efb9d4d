package org.gridmap.jurisdiction;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.gridmap.clock.WorkingCalendar.Period;

/**
 * What {@code people.yaml} says of those who serve.
 *
 * @param roles in use, with their local names
 * @param fields 领域 that liaisons answer for
 * @param chain roles that are asked one after another when nobody else must act
 * @param card what a resident reads of who serves a building
 */
public record PeopleRules(
    List<Role> roles, List<Field> fields, List<Shift> shifts, List<String> chain, Card card) {

  public PeopleRules {
    roles = List.copyOf(roles);
    fields = List.copyOf(fields);
    shifts = List.copyOf(shifts);
    chain = List.copyOf(chain);
  }

  /**
   * A role 角色.
   *
   * @param scope what one serves in it: BUILDING, GRID, COMPOUND, AREA, FIELD
   */
  public record Role(String code, Names name, String scope) {}

  /** A field 领域 whose liaison must answer a whistle. */
  public record Field(String code, Names name) {}

  /**
   * Hours in which somebody is on duty.
   *
   * @param days on which they begin
   */
  public record Shift(String code, Names name, List<Period> hours, Set<DayOfWeek> days) {
    public Shift {
      hours = List.copyOf(hours);
      days = Set.copyOf(days);
    }
  }

  /**
   * The public card of a building.
   *
   * @param roles named on it
   * @param phone whether it gives their number
   */
  public record Card(List<String> roles, boolean phone) {
    public Card {
      roles = List.copyOf(roles);
    }
  }
}
