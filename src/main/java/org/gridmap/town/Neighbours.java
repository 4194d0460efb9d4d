package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.PieceGraph.Border;
import org.gridmap.town.Street.StreetClass;

/**
 * Which rectangles border on each other, and how costly it is to part them there: cheap along a
 * main street, dear where nothing but a wall lies between.
 */
final class Neighbours {

  private final List<Street> streets;

  Neighbours(List<Street> streets) {
    this.streets = streets;
  }

  /**
   * @param shortest shared side in decimetres that counts as a border
   */
  List<List<Border>> of(List<Rect> grounds, int shortest) {
    List<List<Border>> borders = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      borders.add(new ArrayList<>());
    }
    for (int i = 0; i < grounds.size(); i++) {
      for (int j = i + 1; j < grounds.size(); j++) {
        int length = grounds.get(i).sharedSide(grounds.get(j));
        if (length >= shortest) {
          double cost = length * factor(grounds.get(i), grounds.get(j));
          borders.get(i).add(new Border(j, cost));
          borders.get(j).add(new Border(i, cost));
        }
      }
    }
    return borders;
  }

  private double factor(Rect a, Rect b) {
    boolean vertical = a.x1() == b.x0() || a.x0() == b.x1();
    int line = vertical ? (a.x1() == b.x0() ? a.x1() : a.x0()) : a.y1() == b.y0() ? a.y1() : a.y0();
    double middle =
        vertical
            ? (Math.max(a.y0(), b.y0()) + Math.min(a.y1(), b.y1())) / 2.0
            : (Math.max(a.x0(), b.x0()) + Math.min(a.x1(), b.x1())) / 2.0;
    double factor = 2.5;
    for (Street street : streets) {
      if (street.runsAlong(vertical, line, middle)) {
        factor = Math.min(factor, street.kind() == StreetClass.ARTERIAL ? 0.6 : 1);
      }
    }
    return factor;
  }

  static double[][] centres(List<Rect> grounds) {
    double[][] centres = new double[grounds.size()][];
    for (int i = 0; i < centres.length; i++) {
      centres[i] = new double[] {grounds.get(i).centreX(), grounds.get(i).centreY()};
    }
    return centres;
  }
}
