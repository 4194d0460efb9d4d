package org.gridmap.draft;

import java.util.Locale;

/** What a grid of a draft is: 基础网格, 专属网格 (cut out of the basic ones), 微网格 (part of one). */
public enum DraftKind {
  BASIC,
  EXCLUSIVE,
  MICRO;

  /**
   * The kind of a name in any case.
   *
   * @throws DraftRefusal {@code FIELD_INVALID} for any other name
   */
  public static DraftKind named(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw DraftRefusal.invalid("value", name);
    }
  }
}
