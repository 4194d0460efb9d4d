package org.gridmap.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Duties and absences that may matter for a place. */
public record Staffing(List<Duty> duties, List<Absence> absences) {

  public Staffing {
    duties = List.copyOf(duties);
    absences = List.copyOf(absences);
  }

  /** The absence of a person at a moment; of several the one that ends last. */
  Optional<Absence> findAbsence(String person, Instant at) {
    return absences.stream()
        .filter(away -> away.person().equals(person) && away.term().contains(at))
        .max(
            Comparator.comparing(
                away -> away.term().until(), Comparator.nullsLast(Comparator.naturalOrder())));
  }
}
