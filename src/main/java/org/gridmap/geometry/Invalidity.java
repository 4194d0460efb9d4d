package org.gridmap.geometry;

import java.util.Locale;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Why a shape cannot be used: not valid (OGC simple features), or not on the map. */
public enum Invalidity {
  HOLE_OUTSIDE,
  HOLE_IN_HOLE,
  IN_PIECES,
  CROSSES_ITSELF,
  TOUCHES_ITSELF,
  PART_IN_PART,
  RING_TWICE,
  TOO_FEW_POSITIONS,
  OTHER,
  EMPTY,
  OUT_OF_RANGE,
  ANTIMERIDIAN;

  public static Invalidity of(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> HOLE_OUTSIDE;
      case TopologyValidationError.NESTED_HOLES -> HOLE_IN_HOLE;
      case TopologyValidationError.DISCONNECTED_INTERIOR -> IN_PIECES;
      case TopologyValidationError.SELF_INTERSECTION -> CROSSES_ITSELF;
      case TopologyValidationError.RING_SELF_INTERSECTION -> TOUCHES_ITSELF;
      case TopologyValidationError.NESTED_SHELLS -> PART_IN_PART;
      case TopologyValidationError.DUPLICATE_RINGS -> RING_TWICE;
      case TopologyValidationError.TOO_FEW_POINTS -> TOO_FEW_POSITIONS;
      default -> OTHER;
    };
  }

  /** The key of its words in the message files, e.g. {@code crosses-itself}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
