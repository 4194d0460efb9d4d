package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about.
 *
 * @param name in Chinese
 * @param parent code of the group it belongs to; null for a group
 * @param reportable whether residents are offered it
 * @param confidential whether only those who handle such cases may see how many there are
 */
public record Category(
    String code,
    String name,
    String nameEn,
    @Nullable String parent,
    boolean reportable,
    boolean confidential) {

  /** A category of the configuration, which leaves out what is not confidential. */
  @JsonCreator
  static Category configured(
      String code,
      String name,
      String nameEn,
      @Nullable String parent,
      boolean reportable,
      @Nullable Boolean confidential) {
    return new Category(code, name, nameEn, parent, reportable, Boolean.TRUE.equals(confidential));
  }
}
