package org.gridmap.lifecycle;

import java.util.Set;

/**
 * What waits for another person's consent.
 *
 * @param by code of the person who asks
 * @param codes every code of that person that is known
 */
public record Asked(Deed deed, Particulars particulars, String by, Set<String> codes) {

  public Asked {
    codes = Set.copyOf(codes);
  }
}
