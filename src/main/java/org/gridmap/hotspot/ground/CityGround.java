package org.gridmap.hotspot.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.Area;
import org.gridmap.building.HouseholdPoint;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.locationtech.jts.geom.Envelope;

/**
 * What incidents are measured against at one moment: the communities, numbered by code, and where
 * the resident households live. Immutable.
 */
public final class CityGround {

  public static final int NOWHERE = -1;

  private final CityPlane plane;
  private final List<Area> communities;
  private final Map<Long, Integer> numberById = new HashMap<>();
  private final Locator locator;
  private final int[] communityOfSlot;
  private final Homes homes;

  CityGround(List<Area> communities, List<HouseholdPoint> buildings) {
    this.communities = communities.stream().filter(area -> area.boundary() != null).toList();
    Envelope extent = new Envelope();
    List<CodedPolygon> polygons = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Area community : this.communities) {
      extent.expandToInclude(community.boundary().getEnvelopeInternal());
      polygons.add(new CodedPolygon(community.code(), community.boundary()));
      numberById.put(community.id(), numbers.size());
      numbers.put(community.code(), numbers.size());
    }
    this.plane = CityPlane.of(extent);
    this.locator = Locator.compile(polygons, Overlaps.ALLOW);
    this.communityOfSlot = new int[locator.size()];
    for (int slot = 0; slot < communityOfSlot.length; slot++) {
      communityOfSlot[slot] = numbers.get(locator.code(slot));
    }
    this.homes = new Homes(buildings, plane, this::locate);
  }

  public CityPlane plane() {
    return plane;
  }

  public List<Area> communities() {
    return communities;
  }

  public Homes homes() {
    return homes;
  }

  /** The number of a community by its id, or {@link #NOWHERE}. */
  int number(long communityId) {
    return numberById.getOrDefault(communityId, NOWHERE);
  }

  /** Finds the communities of many places; on a shared border the lowest code. */
  public void locate(double[] lons, double[] lats, int[] numbers) {
    locator.locate(lons, lats, numbers);
    for (int at = 0; at < lons.length; at++) {
      numbers[at] = numbers[at] == Locator.NOWHERE ? NOWHERE : communityOfSlot[numbers[at]];
    }
  }
}
