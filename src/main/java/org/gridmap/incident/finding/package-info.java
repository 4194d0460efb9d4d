/**
 * Finds incidents, places, grids and people by a few words, and writes down what a list shows as a
 * table. Every statement keeps to the reader's area; who looks for a phone number, or takes
 * reporters away in a file, is written into the audit.
 */
@NullMarked
package org.gridmap.incident.finding;

import org.jspecify.annotations.NullMarked;
