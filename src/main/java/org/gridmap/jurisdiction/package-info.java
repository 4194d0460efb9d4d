/**
 * The rules of an area 辖区规则, as files that a city writes: one directory, one topic a file, YAML.
 * All faults are told at once, each with its file, line and path, in both languages; nothing of a
 * directory with a fault is used.
 */
@ApplicationModule(allowedDependencies = {"clock", "lifecycle", "source"})
@NullMarked
package org.gridmap.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
