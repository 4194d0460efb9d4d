/**
 * Incidents for counting, in memory: where, when, what, how they came in; no words, no names.
 * Follows the log of events, so that an answer includes all that was committed before the question.
 */
@NamedInterface("ledger")
@NullMarked
package org.gridmap.incident.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
