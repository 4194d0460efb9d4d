package org.gridmap.pages;

import java.util.List;
import java.util.Locale;
import org.gridmap.dispatch.figures.Figure;
import org.gridmap.dispatch.figures.FigureKey;
import org.gridmap.dispatch.figures.FigureTables;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** How incidents were handled, as a page that needs no script. */
@Controller
class FiguresPage {

  private final CurrentUser currentUser;
  private final FigureTables tables;
  private final StateWords words;

  FiguresPage(CurrentUser currentUser, FigureTables tables, StateWords words) {
    this.currentUser = currentUser;
    this.tables = tables;
    this.words = words;
  }

  /** A stage by code and name. */
  record Stage(String code, String name) {}

  @GetMapping("/figures")
  String figures(FigureTables.Asked asked, Locale locale, Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    boolean english = locale.getLanguage().equals("en");
    FigureTables.Answer answer = tables.count(asked, locale);
    List<Stage> stages =
        answer.table().stages().stream()
            .map(code -> new Stage(code, words.name(code, english)))
            .toList();
    page.addAttribute("answer", answer);
    page.addAttribute("stages", stages);
    page.addAttribute("figures", Figure.values());
    page.addAttribute("keys", FigureKey.values());
    page.addAttribute("asked", asked);
    page.addAttribute("csv", address("/api/v1/figures.csv", asked, answer));
    page.addAttribute("json", address("/api/v1/figures", asked, answer));
    return "figures";
  }

  private static String address(String path, FigureTables.Asked asked, FigureTables.Answer answer) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(path)
            .queryParam("by", answer.by())
            .queryParam("from", answer.from())
            .queryParam("until", answer.until());
    add(address, "area", asked.area());
    add(address, "category", asked.category());
    add(address, "rank", asked.rank());
    return address.encode().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      address.queryParam(name, value);
    }
  }
}
