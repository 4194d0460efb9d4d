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
      case CUT -> Cutting.cut(gesture);
      case MERGE -> GridActs.merge(gesture);
      case RENAME -> GridActs.rename(gesture);
      case KIND -> GridActs.kind(gesture);
      case LOCK -> GridActs.lock(gesture);
      case SPLIT -> GridActs.split(gesture);
      case MOVE_COMMUNITY_BORDER -> BorderMove.move(gesture);
      case DIVIDE -> Redivision.accept(gesture);
      case UNDO, REDO, REBASE -> throw OperationRequest.invalid("kind", kind);
    };
  }
}
