package org.gridmap.admin;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's desk. */
@Controller
class AdminPage {

  private final CurrentUser currentUser;

  AdminPage(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @GetMapping("/admin")
  String admin(Model page) {
    currentUser.require(Right.ADMINISTER);
    page.addAttribute("user", currentUser.get().displayName());
    return "admin";
  }
}
