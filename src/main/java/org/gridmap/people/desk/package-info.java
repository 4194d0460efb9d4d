/**
 * Duties and absences as the staff of an area sees and changes them, and what everybody may see of
 * who serves a place. Whose area counts is part of every query; every change is audited; a phone
 * number goes to the staff of the area, and to everybody as far as the jurisdiction says.
 */
@NamedInterface("desk")
@NullMarked
package org.gridmap.people.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
