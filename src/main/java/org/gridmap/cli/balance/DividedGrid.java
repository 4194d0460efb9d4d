package org.gridmap.cli.balance;

import org.locationtech.jts.geom.Geometry;

/**
 * One grid of a plan.
 *
 * @param kind BASIC, or EXCLUSIVE when it was given
 * @param shape exact union of its blocks, degrees (EPSG:4326)
 */
record DividedGrid(String id, String community, String kind, long households, Geometry shape) {

  static final String BASIC = "BASIC";
  static final String EXCLUSIVE = "EXCLUSIVE";
}
