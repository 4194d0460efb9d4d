/**
 * Open incidents and the versions of the rules. An incident keeps the version it was opened under;
 * only the explicit act here moves open ones to the version that holds at their place now. What is
 * closed is never touched.
 */
@NamedInterface("rules")
@NullMarked
package org.gridmap.incident.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
