package org.gridmap.cli.bench;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.index.ItemVisitor;

/** Visits the items near a point and keeps the lowest that covers it. */
abstract class TreeContender implements Contender {

  private final String name;

  TreeContender(String name) {
    this.name = name;
  }

  abstract void visit(Coordinate place, ItemVisitor visitor);

  abstract int placeOf(Object item);

  abstract boolean covers(Object item, Coordinate place);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void locate(double[] lons, double[] lats, int[] answers) {
    Lowest lowest = new Lowest();
    for (int i = 0; i < answers.length; i++) {
      lowest.start(lons[i], lats[i]);
      visit(lowest.place, lowest);
      answers[i] = lowest.best == Integer.MAX_VALUE ? -1 : lowest.best;
    }
  }

  private final class Lowest implements ItemVisitor {
    private final Coordinate place = new Coordinate();
    private int best;

    void start(double lon, double lat) {
      place.x = lon;
      place.y = lat;
      best = Integer.MAX_VALUE;
    }

    @Override
    public void visitItem(Object item) {
      int candidate = placeOf(item);
      if (candidate < best && covers(item, place)) {
        best = candidate;
      }
    }
  }
}
