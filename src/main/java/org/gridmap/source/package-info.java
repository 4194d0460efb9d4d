/**
 * The only reader of files: imports and every command go through it. A {@link
 * org.gridmap.source.FileDoor} tells a file by its first bytes; each binary format has a package of
 * its own below this one, whose {@link org.gridmap.source.FormatReader} is found as a service. A
 * {@link org.gridmap.source.FeatureSource} gives the features of a file one after another, each
 * with its place; a {@link org.gridmap.source.Reading} gives the fields of one, by one rule for
 * codes, numbers, times and coordinates; what is wrong is a {@link org.gridmap.source.Fault} and is
 * said by {@link org.gridmap.source.FaultWords}, in Chinese and English, with file, feature, line
 * and the value as it is written. The reference system a file names is obeyed, and refused when the
 * numbers contradict it. Knows no table and no kind of thing.
 */
@ApplicationModule(allowedDependencies = {"geometry", "platform"})
@NullMarked
package org.gridmap.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
