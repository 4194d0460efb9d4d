package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.CaseBook.Place;
import org.gridmap.town.Town.Home;
import org.gridmap.town.Town.StreetLine;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * Finds a spot for an incident near the household that reports it: in the building, beside it, or
 * on the street along its block; always inside the building's own cell, two metres from its border.
 */
final class IncidentPlace {

  private static final double MARGIN = 2.2 * Rect.METRE;
  private static final int TRIES = 40;

  private final Terrain terrain;
  private final List<List<Frontage>> frontages = new ArrayList<>();

  /** A side of a cell that lies on a street. */
  private record Frontage(Side side, String street, int toLotEdge) {}

  /** A spot and the street it is on, empty when it is not on a street. */
  record Spot(Coordinate lonLat, String street) {}

  IncidentPlace(Town town) {
    terrain = town.terrain();
    for (Home home : town.buildings()) {
      frontages.add(frontages(home.cell(), town.streets()));
    }
  }

  private static List<Frontage> frontages(Cell cell, List<StreetLine> streets) {
    List<Frontage> found = new ArrayList<>();
    for (Side side : Side.values()) {
      Rect ground = cell.ground();
      double middle = (side.from(ground) + side.to(ground)) / 2.0;
      for (StreetLine line : streets) {
        if (line.street().runsAlong(!side.isHorizontal(), side.at(ground), middle)) {
          found.add(new Frontage(side, line.name(), line.street().kind().toLotEdge()));
          break;
        }
      }
    }
    return found;
  }

  Spot find(Place place, int index, Home home, Dice dice) {
    List<Frontage> along = frontages.get(index);
    if (place == Place.HOME) {
      return new Spot(inside(home.building(), dice), "");
    }
    if (place == Place.STREET && !along.isEmpty()) {
      Frontage frontage = dice.pick(along);
      return new Spot(onStreet(home, frontage, dice), frontage.street);
    }
    double x = home.building().x() + dice.between(-22, 22) * Rect.METRE;
    double side = dice.chance(0.6) ? -1 : 1;
    double y = home.building().y() + side * dice.between(9, 18) * Rect.METRE;
    return new Spot(within(home.cell().ground(), x, y), along.isEmpty() ? "" : along.get(0).street);
  }

  private Coordinate inside(Building building, Dice dice) {
    Envelope around = building.footprint().getEnvelopeInternal();
    Coordinate[] ring = building.footprint().getExteriorRing().getCoordinates();
    for (int i = 0; i < TRIES; i++) {
      Coordinate spot =
          new Coordinate(
              rounded(dice.between(around.getMinX(), around.getMaxX())),
              rounded(dice.between(around.getMinY(), around.getMaxY())));
      if (PointLocation.locateInRing(spot, ring) == Location.INTERIOR) {
        return spot;
      }
    }
    return building.footprint().getInteriorPoint().getCoordinate();
  }

  private static double rounded(double degrees) {
    return StrictMath.round(degrees * Terrain.SCALE) / Terrain.SCALE;
  }

  private Coordinate onStreet(Home home, Frontage frontage, Dice dice) {
    Rect ground = home.cell().ground();
    double inward = dice.between(MARGIN, frontage.toLotEdge - 5);
    double spread = dice.between(-70, 70) * Rect.METRE;
    double x = home.building().x();
    double y = home.building().y();
    return switch (frontage.side) {
      case SOUTH -> within(ground, x + spread, ground.y0() + inward);
      case NORTH -> within(ground, x + spread, ground.y1() - inward);
      case WEST -> within(ground, ground.x0() + inward, y + spread);
      case EAST -> within(ground, ground.x1() - inward, y + spread);
    };
  }

  private Coordinate within(Rect ground, double x, double y) {
    return terrain.place(
        clamp(x, ground.x0() + MARGIN, ground.x1() - MARGIN),
        clamp(y, ground.y0() + MARGIN, ground.y1() - MARGIN));
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
