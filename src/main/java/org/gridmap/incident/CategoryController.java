package org.gridmap.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of categories. Public. */
@RestController
class CategoryController {

  private final Categories categories;

  CategoryController(Categories categories) {
    this.categories = categories;
  }

  /**
   * Categories by code.
   *
   * @param all true: also groups and what residents are not offered
   */
  @GetMapping("/api/v1/categories")
  Answer list(@RequestParam(defaultValue = "false") boolean all) {
    List<Category> found = all ? categories.list() : categories.listReportable();
    return new Answer(found.stream().map(Item::of).toList());
  }

  record Answer(List<Item> items) {}

  record Item(String code, String name, String nameEn, @Nullable String parent) {

    static Item of(Category category) {
      return new Item(category.code(), category.name(), category.nameEn(), category.parent());
    }
  }
}
