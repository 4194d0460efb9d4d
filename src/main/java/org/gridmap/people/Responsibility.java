package org.gridmap.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who must act: a person or a queue, never both and never neither.
 *
 * @param role as what the person acts
 * @param chain who was looked at, in order; the last link is the answer
 */
public record Responsibility(
    @Nullable Person person,
    @Nullable DutyRole role,
    @Nullable DeskQueue queue,
    List<ChainLink> chain) {

  public Responsibility {
    if ((person == null) == (queue == null) || (person == null) != (role == null)) {
      throw new IllegalArgumentException("a person with a role, or a queue");
    }
    chain = List.copyOf(chain);
  }
}
