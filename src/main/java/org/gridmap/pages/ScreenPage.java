package org.gridmap.pages;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The big screen of a command room. It shows what its viewer may see as a dispatcher. */
@Controller
class ScreenPage {

  private final CurrentUser currentUser;
  private final CategoryScript categories;

  ScreenPage(CurrentUser currentUser, CategoryScript categories) {
    this.currentUser = currentUser;
    this.categories = categories;
  }

  @GetMapping("/screen")
  String screen(Model page) {
    currentUser.scopeOf(Right.SEE_INCIDENTS);
    page.addAttribute("categories", categories.text());
    return "screen";
  }
}
