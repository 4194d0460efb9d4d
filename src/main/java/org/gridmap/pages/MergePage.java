package org.gridmap.pages;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An incident and what was merged into it, for dispatchers. */
@Controller
class MergePage {

  private final CurrentUser currentUser;
  private final CategoryScript categories;

  MergePage(CurrentUser currentUser, CategoryScript categories) {
    this.currentUser = currentUser;
    this.categories = categories;
  }

  @GetMapping("/dispatch/merge/{number}")
  String family(@PathVariable String number, Model page) {
    currentUser.require(Right.DISPATCH);
    page.addAttribute("user", currentUser.get().displayName());
    page.addAttribute("categories", categories.text());
    page.addAttribute("number", number);
    return "merge";
  }
}
