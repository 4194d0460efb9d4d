package org.gridmap.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.intake.Receipt;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.picture.PictureProblem;
import org.gridmap.picture.UploadedPhotos;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemCode;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The resident's form. It works as plain HTML: what cannot be taken comes back with everything
 * typed and a word at each field, except the pictures, which a browser does not send back.
 */
@Controller
class ReportPage {

  private final FormPlaces places;
  private final PlaceSearch search;
  private final Categories categories;
  private final FirstAdvice advice;
  private final Reports reports;
  private final CurrentUser currentUser;
  private final ProblemTexts texts;

  ReportPage(
      FormPlaces places,
      PlaceSearch search,
      Categories categories,
      FirstAdvice advice,
      Reports reports,
      CurrentUser currentUser,
      ProblemTexts texts) {
    this.places = places;
    this.search = search;
    this.categories = categories;
    this.advice = advice;
    this.reports = reports;
    this.currentUser = currentUser;
    this.texts = texts;
  }

  /** The fields of the page, sorted by what they are about. */
  @ModelAttribute("form")
  static ReportForm form(PlaceWords place, ReportWords report) {
    return new ReportForm(place, report);
  }

  /** The form; {@code via=qr} in the address says that a label on a door was scanned. */
  @GetMapping("/report")
  ModelAndView empty(
      @ModelAttribute(name = "form", binding = false) ReportForm form, Locale locale) {
    return show(form, Map.of(), locale);
  }

  @PostMapping("/report")
  ModelAndView send(
      @ModelAttribute(name = "form", binding = false) ReportForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    if (form.place().isLookedFor()) {
      return show(form, Map.of(), locale);
    }
    Map<String, String> faults = missing(form, locale);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(form, faults, locale);
    }
    ReportPlace place;
    try {
      place = places.of(form.place()).orElseThrow();
    } catch (Problem refused) {
      return refuse(form, "place", refused, response, locale);
    }
    try {
      Report report = form.report().at(place, channel(request));
      Receipt receipt =
          reports.take(report, UploadedPhotos.of(request), form.report().key(), actor());
      return new ModelAndView("redirect:/track/" + receipt.number() + "?sent");
    } catch (Problem refused) {
      return refuse(form, fieldOf(refused.code()), refused, response, locale);
    }
  }

  private ModelAndView refuse(
      ReportForm form, String field, Problem refused, HttpServletResponse response, Locale locale) {
    refused.writeRetryAfter(response::setHeader);
    response.setStatus(refused.code().status().value());
    String remedy = texts.remedy(refused.code(), refused.values(), locale);
    return show(form, Map.of(field, remedy), locale);
  }

  /** The field a refusal of a report is about, its place apart; else the report as a whole. */
  private static String fieldOf(ProblemCode code) {
    if (code instanceof PictureProblem) {
      return "photo";
    }
    return code == IncidentProblem.UNKNOWN_CATEGORY ? "category" : "report";
  }

  /** The page with the form as typed and a word at each faulty field. */
  ModelAndView show(ReportForm form, Map<String, String> faults, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String find = form.place().find();
    return new ModelAndView("report", "form", form)
        .addObject("faults", faults)
        .addObject("groups", CategoryGroup.of(categories, english))
        .addObject("advice", advice.texts(english))
        .addObject("communities", places.gridsToChoose())
        .addObject("places", find.isBlank() ? null : search.find(find))
        .addObject("openSearch", !find.isBlank() || faults.containsKey("place"));
  }

  private Map<String, String> missing(ReportForm form, Locale locale) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!form.place().isGiven()) {
      faults.put("place", texts.text("report.missing.place", Map.of(), locale));
    }
    if (form.report().category().isBlank()) {
      faults.put("category", texts.text("report.missing.category", Map.of(), locale));
    }
    if (form.report().description().isBlank()) {
      faults.put("description", texts.text("report.missing.description", Map.of(), locale));
    }
    return faults;
  }

  private static Channel channel(HttpServletRequest request) {
    return "qr".equalsIgnoreCase(request.getParameter("via")) ? Channel.QR : Channel.WEB;
  }

  private String actor() {
    return currentUser.find().map(SignedInUser::getUsername).orElse(Reports.PUBLIC);
  }
}
