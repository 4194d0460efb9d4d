/**
 * A field 领域 is called for an incident or a place 吹哨: its liaison must acknowledge in the time of
 * the rules, say when somebody arrives, and report that it is done. Silence goes up, from the
 * liaison to the roles of the rules in turn, each step once; somebody is asked on every step, in
 * doubt the dispatchers. How long a field takes to answer is counted from the same rows.
 */
@NullMarked
package org.gridmap.dispatch.whistle;

import org.jspecify.annotations.NullMarked;
