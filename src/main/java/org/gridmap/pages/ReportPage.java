package org.gridmap.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Channel;
import org.gridmap.intake.Receipt;
import org.gridmap.intake.Reports;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The resident's form. It works as plain HTML: what cannot be taken comes back with everything
 * typed and a word at each field, except the pictures, which a browser does not send back.
 */
@Controller
class ReportPage {

  private final FormPlaces places;
  private final PlaceSearch search;
  private final Categories categories;
  private final Reports reports;
  private final CurrentUser currentUser;
  private final ProblemTexts texts;

  ReportPage(
      FormPlaces places,
      PlaceSearch search,
      Categories categories,
      Reports reports,
      CurrentUser currentUser,
      ProblemTexts texts) {
    this.places = places;
    this.search = search;
    this.categories = categories;
    this.reports = reports;
    this.currentUser = currentUser;
    this.texts = texts;
  }

  /** The form; {@code via=qr} in the address says that a label on a door was scanned. */
  @GetMapping("/report")
  String empty(@ModelAttribute("form") ReportForm form, Locale locale, Model page) {
    return show(form, Map.of(), locale, page);
  }

  @PostMapping("/report")
  String send(
      @ModelAttribute("form") ReportForm form,
      @RequestParam(required = false) List<MultipartFile> photo,
      @RequestParam(defaultValue = "") String search,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page)
      throws IOException {
    boolean stillLooking = !form.find().isBlank() && !form.hasPlace();
    if (!search.isEmpty() || stillLooking) {
      return show(form, Map.of(), locale, page);
    }
    Map<String, String> faults = missing(form, locale);
    if (faults.isEmpty()) {
      try {
        Optional<ReportPlace> place = places.of(form);
        Receipt receipt =
            reports.take(
                form.at(place.orElseThrow(), channel(request)), bytes(photo), form.key(), actor());
        return "redirect:/track/" + receipt.number() + "?sent";
      } catch (Problem refused) {
        refused.writeRetryAfter(response::setHeader);
        response.setStatus(refused.code().status().value());
        faults.put(fieldOf(refused), texts.remedy(refused.code(), refused.values(), locale));
      }
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return show(form, faults, locale, page);
  }

  private String show(ReportForm form, Map<String, String> faults, Locale locale, Model page) {
    boolean english = locale.getLanguage().equals("en");
    page.addAttribute("faults", faults);
    page.addAttribute("groups", CategoryGroup.of(categories, english));
    page.addAttribute("communities", places.gridsToChoose());
    page.addAttribute("places", form.find().isBlank() ? null : search.find(form.find()));
    page.addAttribute("openSearch", !form.find().isBlank() || faults.containsKey("place"));
    return "report";
  }

  private Map<String, String> missing(ReportForm form, Locale locale) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!form.hasPlace()) {
      faults.put("place", texts.text("report.missing.place", Map.of(), locale));
    }
    if (form.category().isBlank()) {
      faults.put("category", texts.text("report.missing.category", Map.of(), locale));
    }
    if (form.description().isBlank()) {
      faults.put("description", texts.text("report.missing.description", Map.of(), locale));
    }
    return faults;
  }

  private static Channel channel(HttpServletRequest request) {
    return "qr".equalsIgnoreCase(request.getParameter("via")) ? Channel.QR : Channel.WEB;
  }

  private static String fieldOf(Problem refused) {
    String slug = refused.code().slug();
    if (slug.contains("photo")) {
      return "photo";
    }
    if (slug.equals("unknown-category")) {
      return "category";
    }
    boolean aboutPlace =
        slug.startsWith("coordinate") || slug.equals("unknown-building") || slug.contains("datum");
    return aboutPlace
            || refused.values().containsValue("lon")
            || refused.values().containsValue("lat")
        ? "place"
        : "report";
  }

  private static List<byte[]> bytes(List<MultipartFile> photos) throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
      if (!photo.isEmpty()) {
        bytes.add(photo.getBytes());
      }
    }
    return bytes;
  }

  private String actor() {
    return currentUser.find().map(SignedInUser::getUsername).orElse(Reports.PUBLIC);
  }
}
