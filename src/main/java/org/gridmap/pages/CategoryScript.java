package org.gridmap.pages;

import org.gridmap.incident.Categories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of categories as a page hands it to its scripts. */
@Component
class CategoryScript {

  private final Categories categories;
  private final JsonMapper json;

  CategoryScript(Categories categories, JsonMapper json) {
    this.categories = categories;
    this.json = json;
  }

  /** All categories as JSON that can stand inside a script element: it cannot end the element. */
  String text() {
    return json.writeValueAsString(categories.list()).replace("<", "\\u003c");
  }
}
