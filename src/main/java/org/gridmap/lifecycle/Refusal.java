package org.gridmap.lifecycle;

import java.util.List;

/** Why a deed is not done. Nothing has changed then. */
public sealed interface Refusal {

  /** Why it is not allowed. */
  enum Why {
    /** This life cycle does not have the deed. */
    UNKNOWN,
    /** Not from this state. */
    STATE,
    /** Not by this role. */
    ROLE,
    /** Who did the work does not judge it. */
    HANDLED_IT,
    /** It was judged in vain before: only a supervisor judges it. */
    JUDGED_ABOVE,
    /** It was passed on before: only a dispatcher may move it. */
    PASSED_ON,
    /** It stands still. */
    ON_HOLD,
    /** It does not stand still. */
    NOT_ON_HOLD,
    /** Something already waits for consent. */
    ALREADY_ASKED,
    /** Nothing waits for consent. */
    NOTHING_ASKED,
    /** Who asks does not consent. */
    OWN_REQUEST,
    /** Rated before. */
    RATED
  }

  /**
   * It may not be done.
   *
   * @param allowed what this person may do instead
   */
  record NotAllowed(Deed deed, String state, Why why, List<Deed> allowed) implements Refusal {
    public NotAllowed {
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * It might be done, but something was not said, or not in a way that means something.
   *
   * @param needs what
   */
  record Missing(Deed deed, List<Need> needs) implements Refusal {
    public Missing {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Somebody else was faster.
   *
   * @param version of the standing now
   */
  record Changed(int seen, int version) implements Refusal {}
}
