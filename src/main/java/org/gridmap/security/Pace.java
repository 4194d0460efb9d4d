package org.gridmap.security;

import java.time.Duration;

/**
 * How fast tries may follow each other.
 *
 * @param tries so many at once
 * @param pause then one more after each pause
 */
record Pace(int tries, Duration pause) {}
