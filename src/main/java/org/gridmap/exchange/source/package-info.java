/**
 * File formats behind one seam: a {@link org.gridmap.exchange.source.FeatureSource} gives the
 * features of a file one after another, each with its place in the file, and says what is wrong
 * with it. Knows no table and no kind of thing.
 */
@NamedInterface("source")
@NullMarked
package org.gridmap.exchange.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
