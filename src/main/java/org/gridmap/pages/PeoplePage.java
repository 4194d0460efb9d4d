package org.gridmap.pages;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who serves: people with their duties and absences, shifts, and where open incidents are. */
@Controller
class PeoplePage {

  private final CurrentUser currentUser;

  PeoplePage(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @GetMapping("/people")
  String people(Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    page.addAttribute("user", currentUser.get().displayName());
    return "people";
  }
}
