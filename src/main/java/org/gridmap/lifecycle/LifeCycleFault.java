package org.gridmap.lifecycle;

import java.util.Map;

/**
 * Why a life cycle cannot work.
 *
 * @param place what it is about: {@code states[2]}, {@code deeds[0].to}, or empty for the whole
 * @param values what fills the named places of the words
 */
public record LifeCycleFault(Kind kind, String place, Map<String, Object> values) {

  /** Kinds of faults. */
  public enum Kind {
    /** A code stands twice. */
    CODE_TWICE,
    /** A deed names a state that is not there. */
    STATE_UNKNOWN,
    /** No deeds lead from the first state to this one. */
    STATE_UNREACHABLE,
    /** From this state no deeds lead to a terminal one. */
    STATE_WITHOUT_END,
    /** The first state is terminal, or there is none. */
    NO_BEGINNING,
    /** Nobody may do it. */
    DEED_WITHOUT_ROLE,
    /** It needs a reason, but none is listed; or reasons are listed that it does not need. */
    DEED_WITHOUT_REASONS,
    /** It leads nowhere although its sense is to lead somewhere. */
    DEED_WITHOUT_TARGET,
    /** It needs approval, but nobody may approve and refuse. */
    NOBODY_APPROVES,
    /** A state is the handler's, but nobody may name one. */
    NOBODY_DISPATCHES,
    /** One role alone does the work and judges it. */
    HANDLER_VERIFIES
  }

  public LifeCycleFault {
    values = Map.copyOf(values);
  }
}
