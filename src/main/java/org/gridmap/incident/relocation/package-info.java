/**
 * What a publication does to incidents: open ones are located again, those that changed their grid
 * wait for somebody to look; closed ones keep the grid of their day.
 */
@NamedInterface("relocation")
@NullMarked
package org.gridmap.incident.relocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
