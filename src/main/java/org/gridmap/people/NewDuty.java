package org.gridmap.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person and a duty as somebody gives them.
 *
 * @param row number in its file, from 1
 * @param field null: none
 * @param categories empty: all
 */
public record NewDuty(
    int row,
    Person person,
    DutyRole role,
    DutyTarget target,
    @Nullable String field,
    Set<String> categories,
    DutyTerm term,
    Shift shift) {

  public NewDuty {
    categories = Set.copyOf(categories);
  }

  /** Whether it would be twice the same at one time. */
  public boolean conflictsWith(NewDuty other) {
    return sameOffice().equals(other.sameOffice()) && term.overlaps(other.term);
  }

  /** What must not overlap: one person, role, scope and field. */
  public String sameOffice() {
    return String.join(
        "\n",
        person.code(),
        role.name(),
        String.valueOf(target.seriesId()),
        String.valueOf(target.buildingCode()),
        String.valueOf(target.areaId()),
        String.valueOf(field));
  }
}
