package org.gridmap.geometry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The rule of the locator told again, slowly: every polygon near the point, every segment by
 * decimal arithmetic without rounding. Shares no code with the locator.
 */
final class RationalOracle {

  private record Entry(CodedPolygon polygon, List<Coordinate[]> rings) {}

  private final STRtree tree = new STRtree();

  RationalOracle(Collection<CodedPolygon> polygons) {
    for (CodedPolygon polygon : polygons) {
      List<Coordinate[]> rings = new ArrayList<>();
      for (Object line : LinearComponentExtracter.getLines(polygon.shape())) {
        rings.add(((LineString) line).getCoordinates());
      }
      tree.insert(polygon.shape().getEnvelopeInternal(), new Entry(polygon, rings));
    }
    tree.build();
  }

  Optional<String> locate(double lon, double lat) {
    Coordinate point = new Coordinate(lon, lat);
    List<?> near = tree.query(new Envelope(point));
    return near.stream()
        .map(Entry.class::cast)
        .filter(entry -> covers(entry.rings(), point))
        .map(entry -> entry.polygon().code())
        .min(CodedPolygon.BY_CODE_POINT);
  }

  private static boolean covers(List<Coordinate[]> rings, Coordinate p) {
    int crossings = 0;
    for (Coordinate[] ring : rings) {
      for (int i = 1; i < ring.length; i++) {
        Coordinate low = ring[i - 1].y < ring[i].y ? ring[i - 1] : ring[i];
        Coordinate high = low == ring[i] ? ring[i - 1] : ring[i];
        boolean inBox =
            Math.min(low.x, high.x) <= p.x
                && p.x <= Math.max(low.x, high.x)
                && low.y <= p.y
                && p.y <= high.y;
        if (inBox && side(low, high, p) == 0) {
          return true;
        }
        if (low.y <= p.y && p.y < high.y && side(low, high, p) > 0) {
          crossings++;
        }
      }
    }
    return crossings % 2 == 1;
  }

  static int side(Coordinate a, Coordinate b, Coordinate p) {
    return product(b.x, a.x, p.y, a.y).compareTo(product(b.y, a.y, p.x, a.x));
  }

  private static BigDecimal product(double a, double b, double c, double d) {
    return new BigDecimal(a)
        .subtract(new BigDecimal(b))
        .multiply(new BigDecimal(c).subtract(new BigDecimal(d)));
  }
}
