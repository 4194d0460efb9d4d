package org.gridmap.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Explains a problem's type at the very address that stands in its {@code type} member. */
@Controller
@RequestMapping("/problems/{slug}")
class ProblemTypeController {

  private final ProblemTexts texts;

  ProblemTypeController(ProblemTexts texts) {
    this.texts = texts;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String page(@PathVariable String slug, Locale locale, Model model) {
    model.addAttribute("problem", explanation(slug, locale));
    return "problem";
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  TypeOfProblem document(@PathVariable String slug, Locale locale) {
    ProblemDetail detail = explanation(slug, locale);
    return new TypeOfProblem(
        detail.getType(), String.valueOf(detail.getTitle()), String.valueOf(detail.getDetail()));
  }

  /** What a type means, with the places for its facts left open. */
  record TypeOfProblem(URI type, String title, String remedy) {}

  private ProblemDetail explanation(String slug, Locale locale) {
    String title =
        texts
            .find("problem." + slug + ".title", locale)
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.OK);
    detail.setType(URI.create("/problems/" + slug));
    detail.setTitle(title);
    texts.find("problem." + slug + ".remedy", locale).ifPresent(detail::setDetail);
    return detail;
  }
}
