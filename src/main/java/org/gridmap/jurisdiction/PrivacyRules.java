package org.gridmap.jurisdiction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code privacy.yaml} says: what the public sees, how long it is kept, who opens what.
 *
 * @param fewest a count below it is not told to the public
 */
public record PrivacyRules(
    List<Mask> masks, List<Retention> retention, List<Access> access, int fewest) {

  public PrivacyRules {
    masks = List.copyOf(masks);
    retention = List.copyOf(retention);
    access = List.copyOf(access);
  }

  /**
   * What the public sees of a place.
   *
   * @param shows POINT, ENTRANCE, COMPOUND, CELL, NOTHING
   * @param cellMetres side of a cell; null for every other mask
   */
  public record Mask(String code, Names name, String shows, @Nullable Integer cellMetres) {}

  /**
   * How long what a reporter said of himself is kept.
   *
   * @param daysAfterClose days after the incident was closed
   */
  public record Retention(String sensitivity, int daysAfterClose) {}

  /**
   * Who opens what is sensitive.
   *
   * @param reasonNeeded whether a reason is asked for and kept
   */
  public record Access(String sensitivity, List<String> roles, boolean reasonNeeded) {
    public Access {
      roles = List.copyOf(roles);
    }
  }

  public Optional<Mask> findMask(String code) {
    return masks.stream().filter(mask -> mask.code().equals(code)).findFirst();
  }
}
