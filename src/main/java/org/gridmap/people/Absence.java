package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * When somebody is not there.
 *
 * @param person code of who is absent
 * @param substitute who stands in during the shifts of the absent; null: nobody was named
 */
public record Absence(String person, DutyTerm term, @Nullable Person substitute) {

  public Absence {
    if (substitute != null && substitute.code().equals(person)) {
      throw new IllegalArgumentException(person + " cannot stand in for the same person");
    }
  }
}
