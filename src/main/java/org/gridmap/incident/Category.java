package org.gridmap.incident;

import org.gridmap.jurisdiction.CategoryRule;
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

  static Category of(CategoryRule rule) {
    return new Category(
        rule.code(),
        rule.name().zh(),
        rule.name().en(),
        rule.parent(),
        rule.form().reportable(),
        rule.confidential());
  }
}
