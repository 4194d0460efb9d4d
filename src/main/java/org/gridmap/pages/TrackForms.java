package org.gridmap.pages;

import java.util.function.Consumer;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.ResidentDeeds;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The forms below a report's progress: to dispute its result and to rate it, without scripts. */
@Controller
class TrackForms {

  private final ResidentDeeds deeds;

  TrackForms(ResidentDeeds deeds) {
    this.deeds = deeds;
  }

  @PostMapping("/track/{number}/dispute")
  String dispute(
      @PathVariable String number, @RequestParam(required = false) @Nullable String note) {
    return done(number, known -> deeds.dispute(known, note));
  }

  @PostMapping("/track/{number}/rating")
  String rate(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Integer rating,
      @RequestParam(required = false) @Nullable String note) {
    return done(number, known -> deeds.rate(known, rating, note));
  }

  private static String done(String number, Consumer<String> deed) {
    String known = TrackPage.tidy(number);
    UriComponentsBuilder page = UriComponentsBuilder.fromPath("/track/{number}");
    try {
      deed.accept(known);
    } catch (Problem refused) {
      boolean ours =
          refused.code() == IncidentProblem.ILLEGAL_DEED
              || refused.code() == IncidentProblem.DEED_NEEDS;
      if (!ours) {
        throw refused;
      }
      page.queryParam("refused", refused.code().slug());
    }
    return "redirect:" + page.buildAndExpand(known).encode();
  }
}
