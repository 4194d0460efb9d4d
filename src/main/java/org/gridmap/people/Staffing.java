package org.gridmap.people;

import java.util.List;

/** Duties and absences that may matter for a place. */
public record Staffing(List<Duty> duties, List<Absence> absences) {

  public Staffing {
    duties = List.copyOf(duties);
    absences = List.copyOf(absences);
  }
}
