package org.gridmap.hotspot.ground;

import java.util.List;
import org.gridmap.building.HouseholdPoint;
import org.locationtech.jts.geom.Coordinate;

/** Where the resident households live: one entry per building that has any. Immutable. */
public final class Homes {

  private final double[] lons;
  private final double[] lats;
  private final double[] x;
  private final double[] y;
  private final double[] households;
  private final int[] community;

  /** Finds the communities of many places; −1 for one in none. */
  interface Communities {
    void locate(double[] lons, double[] lats, int[] numbers);
  }

  Homes(List<HouseholdPoint> buildings, CityPlane plane, Communities communities) {
    List<HouseholdPoint> lived = buildings.stream().filter(b -> b.households() > 0).toList();
    this.lons = lived.stream().mapToDouble(b -> b.at().x).toArray();
    this.lats = lived.stream().mapToDouble(b -> b.at().y).toArray();
    this.households = lived.stream().mapToDouble(HouseholdPoint::households).toArray();
    this.x = new double[lons.length];
    this.y = new double[lons.length];
    this.community = new int[lons.length];
    for (int home = 0; home < lons.length; home++) {
      Coordinate metres = plane.plane().forward(lons[home], lats[home]);
      x[home] = metres.x;
      y[home] = metres.y;
    }
    communities.locate(lons, lats, community);
  }

  public int count() {
    return households.length;
  }

  public double[] lons() {
    return lons.clone();
  }

  public double[] lats() {
    return lats.clone();
  }

  /** Easting in metres of the city's plane. */
  public double x(int home) {
    return x[home];
  }

  public double y(int home) {
    return y[home];
  }

  public double households(int home) {
    return households[home];
  }

  /** Number of the community, or −1 when it lies in none. */
  public int community(int home) {
    return community[home];
  }
}
