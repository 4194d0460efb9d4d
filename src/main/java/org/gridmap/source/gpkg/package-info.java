/** Layers of GeoPackage files, read from a copy that nobody writes. */
@NullMarked
package org.gridmap.source.gpkg;

import org.jspecify.annotations.NullMarked;
