package org.gridmap.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Polygons of cells and of sets of cells; a union keeps the vertices of its cells. */
final class CellShapes {

  private final BoardLines lines;
  private final Map<Integer, Polygon> drawn = new HashMap<>();

  CellShapes(BoardLines lines) {
    this.lines = lines;
  }

  Polygon of(Cell cell) {
    return drawn.computeIfAbsent(cell.index(), index -> lines.polygon(cell.ground()));
  }

  Geometry union(List<Cell> cells) {
    List<Geometry> shapes = new ArrayList<>();
    cells.forEach(cell -> shapes.add(of(cell)));
    Geometry union = CoverageUnion.union(shapes.toArray(Geometry[]::new));
    union.normalize();
    union.setSRID(4326);
    return union;
  }

  Polygon outline(Lot lot) {
    return lines.polygon(lot.enclosure());
  }
}
