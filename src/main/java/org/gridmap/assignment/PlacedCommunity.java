package org.gridmap.assignment;

import org.gridmap.area.Area;

/** The community a pin lies in. */
public record PlacedCommunity(long id, String code, String name) {

  static PlacedCommunity of(Area area) {
    return new PlacedCommunity(area.id(), area.code(), area.name());
  }
}
