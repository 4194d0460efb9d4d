/**
 * What happens by itself when an incident waits too long 逐级上报: each step of the rules once for an
 * incident and round, however many instances run, stop and start again. What is to come is an index
 * made from clocks and events; what was done is a row, written in the transaction of its event and
 * its notices.
 */
@NullMarked
package org.gridmap.dispatch.escalation;

import org.jspecify.annotations.NullMarked;
