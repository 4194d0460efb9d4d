package org.gridmap.pages;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The planner's pages: the list of plans, and one plan on the map. */
@Controller
class PlanPages {

  private final CurrentUser currentUser;

  PlanPages(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @GetMapping("/plan")
  String list(Model page) {
    addUser(page);
    return "plans";
  }

  @GetMapping("/plan/{id}")
  String open(@PathVariable String id, Model page) {
    addUser(page);
    page.addAttribute("plan", id);
    return "plan";
  }

  private void addUser(Model page) {
    currentUser.scopeOf(Right.PLAN);
    page.addAttribute("user", currentUser.get().displayName());
  }
}
