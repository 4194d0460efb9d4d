package org.gridmap.exchange;

import org.gridmap.geometry.CodedPolygon;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Ground that a code lays claim to.
 *
 * @param ground EPSG:4326, valid
 * @param place the feature of the file; null for what is stored
 */
record Claim(String code, MultiPolygon ground, @Nullable Place place) {

  boolean isStored() {
    return place == null;
  }

  boolean isLowerThan(Claim other) {
    return CodedPolygon.BY_CODE_POINT.compare(code, other.code) < 0;
  }
}
