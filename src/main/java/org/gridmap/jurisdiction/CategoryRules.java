package org.gridmap.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of {@code categories.yaml}: groups and their categories, in the file's order. */
public final class CategoryRules {

  private final Map<String, CategoryRule> byCode = new LinkedHashMap<>();

  CategoryRules(List<CategoryRule> rules) {
    rules.forEach(rule -> byCode.put(rule.code(), rule));
  }

  public Optional<CategoryRule> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<CategoryRule> list() {
    return List.copyOf(byCode.values());
  }
}
