package org.gridmap.people;

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
    /** The department that has the category in the nearest area up the tree. */
    DEPARTMENT,
    /** The liaison of a field in the nearest area up the tree. */
    LIAISON
  }

  public HandlerRule {
    if ((handler == Handler.LIAISON) == (field == null)) {
      throw new IllegalArgumentException(handler + " with field " + field);
    }
  }
}
