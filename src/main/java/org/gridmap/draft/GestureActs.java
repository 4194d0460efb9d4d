package org.gridmap.draft;

import org.gridmap.draft.Gesture.Outcome;

/** Who does which kind of gesture: the only place that knows both. */
public final class GestureActs implements Gesture.Kinds<Outcome> {

  private final Attempt attempt;

  private GestureActs(Attempt attempt) {
    this.attempt = attempt;
  }

  /**
   * What a gesture comes to on the draft as it stands.
   *
   * @throws DraftRefusal when nothing of it can be done
   */
  public static Outcome of(Gesture gesture, Attempt attempt) {
    return gesture.as(new GestureActs(attempt));
  }

  @Override
  public Outcome assign(Gesture.Assign asked) {
    return Painting.assign(attempt, asked);
  }

  @Override
  public Outcome newGrid(Gesture.NewGrid asked) {
    return Painting.newGrid(attempt, asked);
  }

  @Override
  public Outcome cut(Gesture.Cut asked) {
    return Cutting.cut(attempt, asked);
  }

  @Override
  public Outcome merge(Gesture.Merge asked) {
    return GridActs.merge(attempt, asked);
  }

  @Override
  public Outcome rename(Gesture.Rename asked) {
    return GridActs.rename(attempt, asked);
  }

  @Override
  public Outcome swapCodes(Gesture.SwapCodes asked) {
    return GridActs.swapCodes(attempt, asked);
  }

  @Override
  public Outcome kind(Gesture.Kind asked) {
    return GridActs.kind(attempt, asked);
  }

  @Override
  public Outcome lock(Gesture.Lock asked) {
    return GridActs.lock(attempt, asked);
  }

  @Override
  public Outcome split(Gesture.Split asked) {
    return GridActs.split(attempt, asked);
  }

  @Override
  public Outcome moveCommunityBorder(Gesture.MoveCommunityBorder asked) {
    return BorderMove.move(attempt, asked);
  }

  @Override
  public Outcome divide(Gesture.Divide asked) {
    return Redivision.accept(attempt, asked);
  }
}
