package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes room for a new building in a block that is published already: the site is cut out of the
 * block's inside, so neither its border nor any neighbour's gets a vertex.
 */
public final class BlockSite {

  /** How far the site stays from the block's border, in degrees: some 0.3 m, else less. */
  private static final double[] INSETS_DEGREES = {3e-6, 1e-6, 1e-7};

  private BlockSite() {}

  /**
   * The two pieces of a block.
   *
   * @param site the building's ground
   * @param rest the block around it, with a hole where the site is
   */
  public record Pieces(Polygon site, Polygon rest) {}

  /**
   * Cuts the site of a building out of a block.
   *
   * @param block degrees (EPSG:4326)
   * @param footprint may reach out of the block; only what lies inside counts
   * @param inner the building's inner point
   * @return empty when there is no room: the inner point is not inside the block, lies within a
   *     centimetre of its border, or the building stands around a hole of the block
   */
  public static Optional<Pieces> cutOut(Polygon block, Geometry footprint, Coordinate inner) {
    for (double inset : INSETS_DEGREES) {
      Geometry room = block.buffer(-inset);
      Optional<Polygon> site = siteIn(room, footprint, inner);
      if (site.isPresent()) {
        return site.map(found -> pieces(block, found));
      }
    }
    return Optional.empty();
  }

  private static Optional<Polygon> siteIn(Geometry room, Geometry footprint, Coordinate inner) {
    Point point = footprint.getFactory().createPoint(inner);
    Geometry inside = OverlayNGRobust.overlay(footprint, room, OverlayNG.INTERSECTION);
    for (int i = 0; i < inside.getNumGeometries(); i++) {
      if (inside.getGeometryN(i) instanceof Polygon part && part.covers(point)) {
        Polygon whole = part.getFactory().createPolygon(part.getExteriorRing());
        return room.covers(whole) ? Optional.of(whole) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Pieces pieces(Polygon block, Polygon site) {
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < block.getNumInteriorRing(); i++) {
      holes.add(block.getInteriorRingN(i));
    }
    holes.add(site.getExteriorRing());
    Polygon rest =
        block.getFactory().createPolygon(block.getExteriorRing(), holes.toArray(LinearRing[]::new));
    site.setSRID(block.getSRID());
    rest.setSRID(block.getSRID());
    return new Pieces(site, rest);
  }
}
