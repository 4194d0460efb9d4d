package org.gridmap.plan;

import org.gridmap.plan.Gesture.Outcome;
import org.springframework.stereotype.Component;

/** What each kind of gesture does to a draft. */
@Component
class Gestures {

  Outcome perform(Gesture gesture) {
    OperationKind kind = gesture.request().requireKind();
    return switch (kind) {
      case ASSIGN -> Painting.assign(gesture);
      case NEW_GRID -> Painting.newGrid(gesture);
      default -> throw OperationRequest.invalid("kind", kind);
    };
  }
}
