package org.gridmap.incident.duplicate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gridmap.incident.IncidentSummary;

/**
 * An incident that may be the same thing as another one.
 *
 * @param distanceMetres between the two places on the ellipsoid, rounded
 * @param hoursBetween from this report to the other one; below 0 when this one came later
 * @param likeness of the two texts, 0 to 1, in hundredths
 * @param sameCategory false: only of the same group
 * @param pictures addresses, in order
 */
record SimilarIncident(
    @JsonUnwrapped IncidentSummary summary,
    long distanceMetres,
    double hoursBetween,
    double likeness,
    boolean sameCategory,
    List<String> pictures) {

  /** The more, the likelier it is the same thing. */
  double score(DuplicateRule rule) {
    double near = rule.radiusMetres() == 0 ? 1 : 1 - distanceMetres / rule.radiusMetres();
    double soon = 1 - Math.abs(hoursBetween) / rule.window().toHours();
    return (sameCategory ? 1 : 0) + 2 * likeness + near + soon;
  }
}
