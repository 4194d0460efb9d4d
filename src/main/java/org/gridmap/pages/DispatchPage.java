package org.gridmap.pages;

import org.gridmap.incident.Categories;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The dispatcher's board. */
@Controller
class DispatchPage {

  private final CurrentUser currentUser;
  private final Categories categories;
  private final JsonMapper json;

  DispatchPage(CurrentUser currentUser, Categories categories, JsonMapper json) {
    this.currentUser = currentUser;
    this.categories = categories;
    this.json = json;
  }

  @GetMapping("/dispatch")
  String board(Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    page.addAttribute("user", currentUser.get().displayName());
    page.addAttribute("categories", asScriptText(categories.list()));
    return "dispatch";
  }

  /** JSON that can stand inside a script element: it cannot end the element. */
  private String asScriptText(Object value) {
    return json.writeValueAsString(value).replace("<", "\\u003c");
  }
}
