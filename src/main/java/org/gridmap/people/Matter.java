package org.gridmap.people;

import org.gridmap.jurisdiction.CategoryRule;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must act on.
 *
 * @param category code of the category; null: not known yet
 * @param group code of the category above it
 */
public record Matter(@Nullable String category, @Nullable String group, HandlerRule rule) {

  /** A matter of no category: the grid workers'. */
  public static final Matter ANY = new Matter(null, null, HandlerRule.USUAL);

  /** A matter of a category. */
  public static Matter of(CategoryRule category) {
    return new Matter(category.code(), category.parent(), HandlerRule.of(category.handler()));
  }
}
