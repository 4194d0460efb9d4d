package org.gridmap.draft;

import org.jspecify.annotations.Nullable;

/** Short texts that people give: names, codes, notes. */
public final class GestureText {

  private static final int LONGEST = 200;
  private static final int SHOWN = 40;

  private GestureText() {}

  /**
   * A text as it shall be kept, without white space around it; null stays null.
   *
   * @throws DraftRefusal {@code FIELD_INVALID} when nothing is left, or more than 200 characters
   */
  public static @Nullable String of(String member, @Nullable String text) {
    if (text == null) {
      return null;
    }
    String kept = text.strip();
    if (kept.isEmpty() || kept.length() > LONGEST) {
      throw DraftRefusal.invalid(
          member, kept.length() > SHOWN ? kept.substring(0, SHOWN) + "…" : kept);
    }
    return kept;
  }
}
