/** Placemarks of KML, plain or packed. */
@NullMarked
package org.gridmap.source.kml;

import org.jspecify.annotations.NullMarked;
