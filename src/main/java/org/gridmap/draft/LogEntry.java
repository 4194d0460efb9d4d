package org.gridmap.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the log keeps it.
 *
 * @param seq its number in the plan, from 1
 * @param actor sign-in name of who did it
 */
public record LogEntry(long seq, OperationKind kind, Payload payload, String actor, Instant at) {

  /**
   * What it did.
   *
   * @param names grids it is about, for people
   * @param target the operation that is undone or redone
   * @param completion what it did beside, if anything
   */
  public record Payload(
      Effect effect, List<String> names, @Nullable Long target, @Nullable Completion completion) {

    public Payload {
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  public Effect effect() {
    return payload.effect();
  }

  public Completion completion() {
    Completion kept = payload.completion();
    return kept == null ? Completion.NONE : kept;
  }
}
