/**
 * Who serves which place, as what and when, and who must act. A duty has one scope (a grid through
 * time, a building, a compound or an area), a term and a shift; whoever is absent does not act.
 * Asked for a place and a matter, the answer is a person who is on duty and present, or a named
 * queue, never nobody, and it tells the chain that was walked. Names and phones are public as far
 * as the jurisdiction says by role; everything else is for the staff of the area.
 */
@ApplicationModule(
    allowedDependencies = {"area", "building", "grid", "jurisdiction", "platform", "security"})
@NullMarked
package org.gridmap.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
