package org.gridmap.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The security filters take what it posts and come back with what went wrong. */
@Controller
class SignInPage {

  private final MessageSource messages;

  SignInPage(MessageSource messages) {
    this.messages = messages;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable Integer wait,
      @RequestParam(required = false) @Nullable String next,
      Locale locale,
      Model page) {
    if (failed != null || wait != null) {
      String key = wait != null ? "signIn.wait" : "signIn.failed";
      page.addAttribute("fault", messages.getMessage(key, new Object[] {wait}, locale));
    }
    page.addAttribute("next", next);
    return "sign-in";
  }
}
