package org.gridmap.people;

import org.gridmap.jurisdiction.CategoryRule;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a category, as its jurisdiction says.
 *
 * @param field of a liaison; null for everybody else
 */
public record HandlerRule(Handler handler, @Nullable String field) {

  public static final HandlerRule USUAL = new HandlerRule(Handler.GRID_WORKER, null);

  /** Kinds of handlers. */
  public enum Handler {
    GRID_WORKER,
    /** The company that runs the compound 物业. */
    PROPERTY,
    VOLUNTEERS,
    /** The desk of the community 社区, before anybody of the grid. */
    COMMUNITY,
    /** The department that has the category in the nearest area up the tree. */
    DEPARTMENT,
    /** The liaison of a field in the nearest area up the tree. */
    LIAISON
  }

  /** The rule of a category, in the words of this feature. */
  static HandlerRule of(CategoryRule.Handler written) {
    Handler handler =
        written.rule().equals("VOLUNTEER") ? Handler.VOLUNTEERS : Handler.valueOf(written.rule());
    return new HandlerRule(handler, handler == Handler.LIAISON ? written.field() : null);
  }

  public HandlerRule {
    if ((handler == Handler.LIAISON) == (field == null)) {
      throw new IllegalArgumentException(handler + " with field " + field);
    }
  }
}
