package org.gridmap.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Category;

/** One group of the catalogue with what a resident may choose from it, in the reader's language. */
record CategoryGroup(String code, String name, List<Choice> categories) {

  record Choice(String code, String name) {}

  /** Whether the group is the one of this category. */
  public boolean holds(String category) {
    return categories.stream().anyMatch(choice -> choice.code().equals(category));
  }

  static List<CategoryGroup> of(Categories catalogue, boolean english) {
    Map<String, List<Choice>> byGroup = new LinkedHashMap<>();
    for (Category category : catalogue.listReportable()) {
      String group = category.parent() == null ? category.code() : category.parent();
      byGroup
          .computeIfAbsent(group, code -> new ArrayList<>())
          .add(new Choice(category.code(), name(category, english)));
    }
    return byGroup.entrySet().stream()
        .map(
            entry -> {
              Optional<Category> group = catalogue.find(entry.getKey());
              return new CategoryGroup(
                  entry.getKey(),
                  group.map(found -> name(found, english)).orElse(entry.getKey()),
                  List.copyOf(entry.getValue()));
            })
        .toList();
  }

  private static String name(Category category, boolean english) {
    return english ? category.nameEn() : category.name();
  }
}
