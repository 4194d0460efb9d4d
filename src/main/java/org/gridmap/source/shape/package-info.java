/** Shapefiles and their tables: what lies in a zip archive is read where it lies. */
@NullMarked
package org.gridmap.source.shape;

import org.jspecify.annotations.NullMarked;
