package org.gridmap.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident; never changed, never removed.
 *
 * @param deed null for what is no deed: taken in, placed in a grid, corrected
 * @param state entered by it; null: none
 * @param actor code of the person
 * @param found what the life cycle itself found out
 * @param alias another code of the same person: that of the account; null: none is known
 * @param intervention what an escalation changed; null: this was none
 */
public record DeedEvent(
    @Nullable Deed deed,
    Act act,
    @Nullable String state,
    String actor,
    Instant at,
    Particulars particulars,
    Found found,
    @Nullable String alias,
    @Nullable Intervention intervention) {

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

  /** A deed. */
  public DeedEvent(
      @Nullable Deed deed,
      Act act,
      @Nullable String state,
      String actor,
      Instant at,
      Particulars particulars,
      Found found) {
    this(deed, act, state, actor, at, particulars, found, null, null);
  }

  /** The same, with another code of the person. */
  public DeedEvent knownAs(String other) {
    return new DeedEvent(deed, act, state, actor, at, particulars, found, other, intervention);
  }

  /** Every code of the person that is known. */
  Set<String> codes() {
    return alias == null ? Set.of(actor) : Set.copyOf(List.of(actor, alias));
  }

  /** A step of the escalation that changes how it goes on. */
  public static DeedEvent intervening(Intervention intervention, String actor, Instant at) {
    return new DeedEvent(
        null, Act.DONE, null, actor, at, Particulars.NONE, Found.NOTHING, null, intervention);
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
