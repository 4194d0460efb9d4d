package org.gridmap.incident.duplicate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts say the same: by the pairs of characters both have. */
final class Likeness {

  private Likeness() {}

  /**
   * The share of common pairs among all pairs of both texts (Jaccard), from 0 to 1. Blanks, marks
   * and case do not count; a text of less than two characters is like nothing.
   */
  static double of(String one, String other) {
    Set<String> ofOne = pairs(one);
    Set<String> ofOther = pairs(other);
    Set<String> all = new HashSet<>(ofOne);
    all.addAll(ofOther);
    if (all.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(ofOne);
    common.retainAll(ofOther);
    return (double) common.size() / all.size();
  }

  private static Set<String> pairs(String text) {
    int[] letters =
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> pairs = new HashSet<>();
    for (int at = 0; at + 1 < letters.length; at++) {
      pairs.add(new String(letters, at, 2));
    }
    return pairs;
  }
}
