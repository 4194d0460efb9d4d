/**
 * The rules of an area 辖区规则, as files that a city writes: one directory, one topic a file, YAML.
 * All faults are told at once, each with its file, line and path, in both languages; nothing of a
 * directory with a fault is used. What a directory leaves out, the base says.
 *
 * <p>A load makes a version and binds it to an area; {@link org.gridmap.jurisdiction.Jurisdictions}
 * says which version holds where. The same content is one version; a version never changes.
 */
@ApplicationModule(
    allowedDependencies = {"area", "clock", "lifecycle", "platform", "security", "source"})
@NullMarked
package org.gridmap.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
