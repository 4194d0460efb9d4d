package org.gridmap.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a deed 动作 may be done.
 *
 * @param name in Chinese
 * @param from states; empty: every one that is not terminal
 * @param to the state it leads to; null: it changes no state, or ({@code SPLIT}) leads back to the
 *     one before
 * @param who roles, any of which may do it
 * @param needs what it cannot do without, in the order in which a form asks
 * @param reasons to choose from
 * @param limits further bounds
 */
public record DeedRule(
    Deed deed,
    String name,
    String nameEn,
    Set<String> from,
    @Nullable String to,
    Set<DeedRole> who,
    List<Need> needs,
    List<Reason> reasons,
    Limits limits) {

  /**
   * Further bounds of a deed.
   *
   * @param neverHandler who handled the incident may not do it, through no account
   * @param spotCheck share of such incidents, 0 to 1, that somebody else has to look at
   * @param shown what who knows the number sees of it in the timeline
   * @param byItself the service does it as soon as it knows all that the deed needs
   */
  public record Limits(boolean neverHandler, double spotCheck, Shown shown, boolean byItself) {
    public Limits {
      if (!(spotCheck >= 0 && spotCheck <= 1)) {
        throw new IllegalArgumentException("a share is 0 to 1: " + spotCheck);
      }
    }
  }

  /** What of a deed is public. */
  public enum Shown {
    NOTHING,
    /** That it was done, and when. */
    STEP,
    /** Also the words and the reason. */
    WORDS
  }

  public DeedRule {
    from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
    who = Collections.unmodifiableSet(new LinkedHashSet<>(who));
    needs = Collections.unmodifiableList(new ArrayList<>(needs));
    reasons = List.copyOf(reasons);
  }

  boolean needsApproval() {
    return needs.contains(Need.APPROVAL);
  }
}
