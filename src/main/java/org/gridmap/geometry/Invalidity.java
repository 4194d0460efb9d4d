package org.gridmap.geometry;

import java.util.Locale;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Why a shape is not valid (OGC simple features), in words of this service. */
public enum Invalidity {
  HOLE_OUTSIDE("a hole lies outside the shell"),
  HOLE_IN_HOLE("a hole lies in a hole"),
  IN_PIECES("holes part its interior"),
  CROSSES_ITSELF("its border crosses itself"),
  TOUCHES_ITSELF("its border touches itself"),
  PART_IN_PART("a part lies inside another"),
  RING_TWICE("a ring occurs twice"),
  TOO_FEW_POSITIONS("a ring has fewer than three different positions"),
  OTHER("a ring has no shape");

  private final String words;

  Invalidity(String words) {
    this.words = words;
  }

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

  /** English, the rest of a sentence. */
  String words() {
    return words;
  }

  /** The key of its words in the message files, e.g. {@code crosses-itself}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
