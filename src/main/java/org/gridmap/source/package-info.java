/**
 * File formats behind one seam: a {@link org.gridmap.source.FeatureSource} gives the features of a
 * file one after another, each with its place in the file, and says what is wrong with it. Knows no
 * table and no kind of thing.
 */
@NullMarked
package org.gridmap.source;

import org.jspecify.annotations.NullMarked;
