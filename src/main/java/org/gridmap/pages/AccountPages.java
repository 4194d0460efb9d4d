package org.gridmap.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Invitations;
import org.gridmap.security.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account, and what comes before it: an invitation, the code after the password. */
@Controller
class AccountPages {

  private final CurrentUser currentUser;
  private final Invitations invitations;
  private final SecondSteps steps;
  private final ProblemTexts texts;

  AccountPages(
      CurrentUser currentUser, Invitations invitations, SecondSteps steps, ProblemTexts texts) {
    this.currentUser = currentUser;
    this.invitations = invitations;
    this.steps = steps;
    this.texts = texts;
  }

  @GetMapping("/account")
  String account(Model page) {
    page.addAttribute("user", currentUser.get().displayName());
    return "account";
  }

  @GetMapping("/invitation/{token}")
  String invitation(@PathVariable String token, Model page) {
    page.addAttribute("invited", invitations.find(token).orElse(null));
    return "invitation";
  }

  @PostMapping("/invitation/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      Model page) {
    try {
      invitations.accept(token, password);
      return "redirect:/sign-in";
    } catch (Problem refused) {
      page.addAttribute("fault", texts.remedy(refused.code(), refused.values(), locale));
      return invitation(token, page);
    }
  }

  @GetMapping("/sign-in/code")
  String code(@RequestParam(required = false) @Nullable String next, Model page) {
    currentUser.get();
    page.addAttribute("next", next);
    return "sign-in-code";
  }

  @PostMapping("/sign-in/code")
  String check(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      Locale locale,
      Model page) {
    try {
      steps.check(currentUser.get(), code, request);
      return "redirect:" + (next != null && next.matches("/[^/\\\\].*") ? next : "/account");
    } catch (Problem refused) {
      page.addAttribute("fault", texts.remedy(refused.code(), refused.values(), locale));
      return code(next, page);
    }
  }
}
