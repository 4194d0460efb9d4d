package org.gridmap.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and a door for everybody who comes. */
@Controller
class StartPage {

  @GetMapping("/")
  String start() {
    return "start";
  }
}
