package org.gridmap.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident; never changed, never removed.
 *
 * @param deed null for what is no deed: taken in, placed in a grid, corrected
 * @param state entered by it; null: none
 * @param actor code of the person
 * @param found what the life cycle itself found out
 */
public record DeedEvent(
    @Nullable Deed deed,
    Act act,
    @Nullable String state,
    String actor,
    Instant at,
    Particulars particulars,
    Found found) {

  /** Done, or asked for, or not granted. */
  public enum Act {
    DONE,
    ASKED,
    REFUSED
  }

  /**
   * What the life cycle found out.
   *
   * @param spotCheck drawn: somebody else has to look at it
   * @param distanceMetres between actor and incident, told when he is too far to be there
   */
  public record Found(boolean spotCheck, @Nullable Integer distanceMetres) {
    public static final Found NOTHING = new Found(false, null);
  }

  /** Something that is no deed. */
  public static DeedEvent other(@Nullable String state, String actor, Instant at) {
    return new DeedEvent(null, Act.DONE, state, actor, at, Particulars.NONE, Found.NOTHING);
  }

  /** The name it is stored under: {@code HOLD}, {@code HOLD_ASKED}, {@code HOLD_REFUSED}. */
  public String kind() {
    if (deed == null) {
      throw new IllegalStateException("no deed");
    }
    return act == Act.DONE ? deed.name() : deed + "_" + act;
  }

  /** The deed and act of a stored name; empty for what is no deed. */
  public static Optional<Named> named(String kind) {
    for (Act act : new Act[] {Act.ASKED, Act.REFUSED}) {
      String ending = "_" + act;
      if (kind.endsWith(ending)) {
        return Deed.named(kind.substring(0, kind.length() - ending.length()))
            .map(deed -> new Named(deed, act));
      }
    }
    return Deed.named(kind).map(deed -> new Named(deed, Act.DONE));
  }

  /** What a stored name means. */
  public record Named(Deed deed, Act act) {}
}
