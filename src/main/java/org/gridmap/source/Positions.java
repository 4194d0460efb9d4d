package org.gridmap.source;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** Positions of GeoJSON: arrays of two or more finite numbers, of which the first two count. */
final class Positions {

  private final Place place;
  private boolean dropped;

  Positions(Place place) {
    this.place = place;
  }

  /** A bounding box is an array of four or six numbers. */
  static boolean isBox(JsonNode box) {
    if (!box.isArray() || (box.size() != 4 && box.size() != 6)) {
      return false;
    }
    for (JsonNode side : box) {
      if (!side.isNumber()) {
        return false;
      }
    }
    return true;
  }

  /** True when some position had more than two numbers. */
  boolean dropped() {
    return dropped;
  }

  Coordinate one(JsonNode node) {
    requireArray(node);
    for (JsonNode number : node) {
      if (number.isArray()) {
        throw fault(FaultCode.NESTING_WRONG, number);
      }
      if (!number.isNumber()) {
        throw fault(FaultCode.COORDINATE_NOT_NUMBER, number);
      }
    }
    if (node.size() < 2) {
      throw fault(FaultCode.POSITION_TOO_SHORT, node);
    }
    dropped |= node.size() > 2;
    double x = node.get(0).doubleValue();
    double y = node.get(1).doubleValue();
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw fault(FaultCode.NUMBER_NOT_FINITE, node);
    }
    return new Coordinate(x, y);
  }

  Coordinate[] several(JsonNode node) {
    requireArray(node);
    List<Coordinate> positions = new ArrayList<>(node.size());
    for (JsonNode position : node) {
      positions.add(one(position));
    }
    return positions.toArray(Coordinate[]::new);
  }

  Coordinate[] line(JsonNode node) {
    Coordinate[] positions = several(node);
    if (positions.length < 2) {
      throw new FaultFound(
          Fault.of(FaultCode.LINE_TOO_SHORT, place)
              .with("count", positions.length)
              .at(positions.length == 0 ? null : positions[0]));
    }
    return positions;
  }

  Coordinate[] ring(JsonNode node) {
    Coordinate[] positions = several(node);
    int count = positions.length;
    if (count < 4) {
      throw new FaultFound(
          Fault.of(FaultCode.RING_TOO_SHORT, place)
              .with("count", count)
              .at(count == 0 ? null : positions[0]));
    }
    if (!positions[0].equals2D(positions[count - 1])) {
      throw new FaultFound(Fault.of(FaultCode.RING_NOT_CLOSED, place).at(positions[count - 1]));
    }
    return positions;
  }

  void requireArray(JsonNode node) {
    if (!node.isArray()) {
      throw fault(FaultCode.NESTING_WRONG, node);
    }
  }

  private FaultFound fault(FaultCode code, JsonNode node) {
    String text = node.toString();
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new FaultFound(Fault.of(code, place).with("value", shown));
  }
}
