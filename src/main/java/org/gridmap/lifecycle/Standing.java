package org.gridmap.lifecycle;

import java.util.HashSet;
import java.util.Set;
import org.gridmap.lifecycle.DeedEvent.Act;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stands: the fold of its events and nothing else.
 *
 * @param version how many events there were
 * @param handler null: nobody is named
 * @param handledBy codes of the persons who did the work, in any round, and of their accounts
 * @param round from 1; a reopening begins the next
 * @param bounces how often it was returned or passed on in this round
 * @param onHold stands still
 * @param asked waits for another's consent; null: nothing does
 * @param spotCheck drawn: the next step is somebody else's
 * @param rating null: not rated yet
 * @param merged into which incident, and out of which state; null: it is one of its own
 * @param interventions what escalations changed and nobody has settled since
 */
public record Standing(
    int version,
    String state,
    @Nullable Handler handler,
    Set<String> handledBy,
    int round,
    int bounces,
    boolean onHold,
    @Nullable Asked asked,
    boolean spotCheck,
    @Nullable Integer rating,
    @Nullable Merged merged,
    Set<Intervention> interventions) {

  /**
   * The incident that counts for this one.
   *
   * @param into its number
   * @param before the state this one was in
   */
  public record Merged(String into, String before) {}

  public Standing {
    handledBy = Set.copyOf(handledBy);
    interventions = Set.copyOf(interventions);
  }

  boolean isTakenOver() {
    return interventions.contains(Intervention.TAKE_OVER);
  }

  boolean isVerifiedAbove() {
    return interventions.contains(Intervention.VERIFY_ABOVE);
  }

  static Standing beginning(String state) {
    return new Standing(0, state, null, Set.of(), 1, 0, false, null, false, null, null, Set.of());
  }

  /** How it stands after one more event. */
  Standing after(DeedEvent event) {
    Deed deed = event.deed();
    boolean done = deed != null && event.act() == Act.DONE;
    boolean moved = event.state() != null;
    boolean again = done && deed == Deed.REOPEN;
    return new Standing(
        version + 1,
        stateAfter(event),
        done ? handlerAfter(deed, event) : handler,
        done && isWork(deed) ? handledWith(event.codes()) : handledBy,
        again ? round + 1 : round,
        again ? 0 : done && deed.isBouncing() ? bounces + 1 : bounces,
        done && deed == Deed.HOLD || (onHold && !moved && !(done && deed == Deed.RESUME)),
        askedAfter(event),
        event.found().spotCheck() || (!moved && spotCheck),
        done && deed == Deed.RATE ? event.particulars().rating() : rating,
        done ? mergedAfter(deed, event) : merged,
        interventionsAfter(event));
  }

  private String stateAfter(DeedEvent event) {
    if (event.state() != null) {
      return event.state();
    }
    boolean parted = event.deed() == Deed.SPLIT && event.act() == Act.DONE;
    return parted && merged != null ? merged.before() : state;
  }

  private @Nullable Handler handlerAfter(Deed deed, DeedEvent event) {
    return switch (deed) {
      case DISPATCH, TRANSFER ->
          Handler.read(String.valueOf(event.particulars().to())).orElse(handler);
      case RETURN, REOPEN -> null;
      case START, ARRIVE, RESOLVE, SELF_HANDLE ->
          handler == null ? Handler.person(event.actor()) : handler;
      default -> handler;
    };
  }

  /** Where nobody says that it is done, who tells the result has done it. */
  private boolean isWork(Deed deed) {
    return deed.isHandling() || (deed == Deed.FEED_BACK && handledBy.isEmpty());
  }

  /** Who is named counts as handler too, when somebody else says for him that it is done. */
  private Set<String> handledWith(Set<String> codes) {
    Set<String> all = new HashSet<>(handledBy);
    all.addAll(codes);
    if (handler != null && handler.isPerson()) {
      all.add(handler.code());
    }
    return all;
  }

  private @Nullable Asked askedAfter(DeedEvent event) {
    Deed deed = event.deed();
    if (deed != null && event.act() == Act.ASKED) {
      return new Asked(deed, event.particulars(), event.actor(), event.codes());
    }
    boolean decided = asked != null && asked.deed() == deed;
    return decided || event.state() != null ? null : asked;
  }

  /** Whoever names a handler has settled whose it is. */
  private Set<Intervention> interventionsAfter(DeedEvent event) {
    Set<Intervention> all = new HashSet<>(interventions);
    if (event.intervention() != null) {
      all.add(event.intervention());
    }
    boolean done = event.act() == Act.DONE;
    if (done && (event.deed() == Deed.DISPATCH || event.deed() == Deed.TRANSFER)) {
      all.remove(Intervention.TAKE_OVER);
    }
    return all;
  }

  private @Nullable Merged mergedAfter(Deed deed, DeedEvent event) {
    return switch (deed) {
      case MERGE ->
          new Merged(
              String.valueOf(event.particulars().to()), merged == null ? state : merged.before());
      case SPLIT, REOPEN -> null;
      default -> merged;
    };
  }
}
