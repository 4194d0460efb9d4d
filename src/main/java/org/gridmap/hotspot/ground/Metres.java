package org.gridmap.hotspot.ground;

import java.util.Arrays;
import org.gridmap.incident.ledger.IncidentColumns;
import org.locationtech.jts.geom.Coordinate;

/**
 * Eastings and northings of the incidents of the ledger in the city's plane; follows the ledger.
 */
public final class Metres {

  private final CityPlane plane;
  private final IncidentColumns columns;
  private int size;
  private int moves;
  private double[] x = new double[0];
  private double[] y = new double[0];

  public Metres(CityPlane plane, IncidentColumns columns) {
    this.plane = plane;
    this.columns = columns;
  }

  public boolean isOf(CityPlane other, IncidentColumns otherColumns) {
    return plane.epsg() == other.epsg() && columns == otherColumns;
  }

  /** Takes in what the ledger has learnt since. Call while the ledger stands still. */
  public synchronized Metres follow() {
    int end = columns.size();
    if (end > x.length) {
      x = Arrays.copyOf(x, end + end / 4);
      y = Arrays.copyOf(y, end + end / 4);
    }
    for (; size < end; size++) {
      place(size);
    }
    for (; moves < columns.moves(); moves++) {
      place(columns.moved(moves));
    }
    return this;
  }

  private void place(int slot) {
    Coordinate metres = plane.plane().forward(columns.lon(slot), columns.lat(slot));
    x[slot] = metres.x;
    y[slot] = metres.y;
  }

  public double x(int slot) {
    return x[slot];
  }

  public double y(int slot) {
    return y[slot];
  }
}
