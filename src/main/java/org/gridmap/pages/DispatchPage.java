package org.gridmap.pages;

import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The dispatcher's board in its two views: the incidents, and where they pile up. */
@Controller
class DispatchPage {

  private final CurrentUser currentUser;
  private final CategoryScript categories;

  DispatchPage(CurrentUser currentUser, CategoryScript categories) {
    this.currentUser = currentUser;
    this.categories = categories;
  }

  @GetMapping("/dispatch")
  String board(Model page) {
    return show("dispatch", page);
  }

  @GetMapping(path = "/dispatch", params = "view=hotspots")
  String hotSpots(Model page) {
    return show("hotspots", page);
  }

  private String show(String view, Model page) {
    currentUser.require(Right.SEE_INCIDENTS);
    page.addAttribute("user", currentUser.get().displayName());
    page.addAttribute("categories", categories.text());
    return view;
  }
}
