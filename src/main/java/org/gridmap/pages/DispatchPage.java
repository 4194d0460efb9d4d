package org.gridmap.pages;

import org.gridmap.incident.Categories;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The dispatcher's board. */
@Controller
class DispatchPage {

  private final CurrentUser currentUser;
  private final Categories categories;

  DispatchPage(CurrentUser currentUser, Categories categories) {
    this.currentUser = currentUser;
    this.categories = categories;
  }

  @GetMapping("/dispatch")
  String board(Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    page.addAttribute("user", currentUser.get().displayName());
    page.addAttribute("categories", categories.list());
    return "dispatch";
  }
}
