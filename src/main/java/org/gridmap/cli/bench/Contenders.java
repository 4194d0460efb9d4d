package org.gridmap.cli.bench;

import java.util.Comparator;
import java.util.List;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.strtree.STRtree;

/** The ways to find grids that are measured against each other. */
final class Contenders {

  private Contenders() {}

  static List<CodedPolygon> inCodeOrder(List<CodedPolygon> grids) {
    return grids.stream()
        .sorted(Comparator.comparing(CodedPolygon::code, CodedPolygon.BY_CODE_POINT))
        .toList();
  }

  /** Ours; compiled from grids in code order, its numbers are their places. */
  static Contender ours(Locator locator) {
    return new Contender() {
      @Override
      public String name() {
        return "ours";
      }

      @Override
      public void locate(double[] lons, double[] lats, int[] answers) {
        locator.locate(lons, lats, answers);
      }
    };
  }

  /** What services usually do: an STR tree of prepared geometries. */
  static Contender strTree(List<CodedPolygon> grids) {
    record Item(int place, PreparedGeometry shape) {}
    STRtree tree = new STRtree();
    for (int i = 0; i < grids.size(); i++) {
      PreparedGeometry shape = PreparedGeometryFactory.prepare(grids.get(i).shape());
      tree.insert(grids.get(i).shape().getEnvelopeInternal(), new Item(i, shape));
    }
    tree.build();
    GeometryFactory factory = new GeometryFactory();
    return new TreeContender("STRtree + PreparedGeometry") {
      @Override
      void visit(Coordinate place, ItemVisitor visitor) {
        tree.query(new Envelope(place), visitor);
      }

      @Override
      int placeOf(Object item) {
        return ((Item) item).place();
      }

      @Override
      boolean covers(Object item, Coordinate place) {
        return ((Item) item).shape().covers(factory.createPoint(place));
      }
    };
  }

  /** The fastest of JTS: a Hilbert-packed R-tree and ray crossing. */
  static Contender hprTree(List<CodedPolygon> grids) {
    HPRtree tree = new HPRtree();
    for (int i = 0; i < grids.size(); i++) {
      tree.insert(grids.get(i).shape().getEnvelopeInternal(), i);
    }
    tree.build();
    return new TreeContender("HPRtree + ray crossing") {
      @Override
      void visit(Coordinate place, ItemVisitor visitor) {
        tree.query(new Envelope(place), visitor);
      }

      @Override
      int placeOf(Object item) {
        return (Integer) item;
      }

      @Override
      boolean covers(Object item, Coordinate place) {
        return SimplePointInAreaLocator.locate(place, grids.get((Integer) item).shape())
            != Location.EXTERIOR;
      }
    };
  }
}
