package org.gridmap.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.dispatch.clock.Promise;
import org.gridmap.dispatch.clock.Promises;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.Category;
import org.gridmap.incident.Incidents;
import org.gridmap.incident.PublicIncident;
import org.gridmap.incident.TimelineEntry;
import org.gridmap.intake.areawide.AreaIncidents;
import org.gridmap.intake.areawide.Known;
import org.gridmap.lifecycle.Deed;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How a report is going: for anybody who knows its number. */
@Controller
class TrackPage {

  /** The day, and eight letters or figures. */
  private static final Pattern OURS = Pattern.compile("(\\d{8})([0-9A-TV-Z]{8})");

  private final Incidents incidents;
  private final Grids grids;
  private final Duties duties;
  private final Prospects prospects;
  private final JurisdictionSettings jurisdiction;
  private final StateWords words;
  private final ProblemTexts texts;

  TrackPage(
      Incidents incidents,
      Grids grids,
      Duties duties,
      Prospects prospects,
      JurisdictionSettings jurisdiction,
      StateWords words,
      ProblemTexts texts) {
    this.incidents = incidents;
    this.grids = grids;
    this.duties = duties;
    this.prospects = prospects;
    this.jurisdiction = jurisdiction;
    this.words = words;
    this.texts = texts;
  }

  @GetMapping("/track")
  String lookUp(@RequestParam(defaultValue = "") String number) {
    String plain = tidy(number);
    return plain.isEmpty()
        ? "redirect:/"
        : "redirect:"
            + UriComponentsBuilder.fromPath("/track/{number}").buildAndExpand(plain).encode();
  }

  /**
   * A number as it was meant: in full-width letters, in lower case, with blanks or without its
   * hyphen, and with the letters that no number has in place of the figures they look like. What
   * cannot be one of ours stays as it was typed: imported numbers look as they like.
   */
  static String tidy(String typed) {
    String letters =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "");
    Matcher ours = OURS.matcher(letters);
    return ours.matches()
        ? ours.group(1) + "-" + ours.group(2).replace('O', '0').replace('I', '1').replace('L', '1')
        : typed.strip();
  }

  /**
   * One report; of a number that nobody has, a page that says what may have gone wrong.
   *
   * @param sent present right after sending: the page then begins with the receipt
   */
  @GetMapping("/track/{number}")
  String track(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String sent,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    PublicIncident incident;
    try {
      incident = incidents.getPublic(tidy(number));
    } catch (Problem unknown) {
      response.setStatus(unknown.code().status().value());
      page.addAttribute("number", number.strip());
      return "track-unknown";
    }
    boolean english = locale.getLanguage().equals("en");
    page.addAttribute("incident", incident);
    Category category = incident.category();
    page.addAttribute(
        "category", category == null ? null : english ? category.nameEn() : category.name());
    page.addAttribute("workers", workers(incident));
    page.addAttribute(
        "steps", incident.timeline().stream().map(entry -> step(entry, locale)).toList());
    page.addAttribute("stateName", words.name(incident.state(), english));
    page.addAttribute("statePhase", words.phase(incident.state()));
    page.addAttribute("stateMeaning", words.meaning(incident.state(), english));
    List<String> deeds =
        incident.say().deeds().stream().map(offered -> offered.deed().name()).toList();
    page.addAttribute("mayDispute", deeds.contains(Deed.REOPEN.name()));
    page.addAttribute("mayRate", deeds.contains(Deed.RATE.name()));
    Instant settled = incident.hand().settledAt();
    page.addAttribute("settled", settled == null ? null : time(settled));
    page.addAttribute(
        "promise", prospects.promises().find(incident.number()).map(this::promised).orElse(null));
    page.addAttribute(
        "known",
        prospects
            .areaIncidents()
            .findKnown(incident.number())
            .map(known -> cause(known, english))
            .orElse(null));
    page.addAttribute("sent", sent != null);
    return "track";
  }

  /**
   * A step of the public timeline.
   *
   * @param title what happened
   * @param note words about it that are public; null: none
   * @param at when, in the jurisdiction's zone
   */
  record Step(String title, @Nullable String note, String at) {}

  private Step step(TimelineEntry entry, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String title =
        entry.kind().isWordOnGrid()
            ? texts.text("track.step." + entry.kind(), Map.of("0", gridName(entry)), locale)
            : words.step(entry, english);
    return new Step(title, entry.note(), time(entry.at()));
  }

  /** What may be expected of a report. */
  @Component
  record Prospects(Promises promises, AreaIncidents areaIncidents) {}

  /**
   * What is known of its cause.
   *
   * @param from when it was planned to begin, in the jurisdiction's zone; null: not planned
   */
  record Cause(
      String what,
      @Nullable String floors,
      @Nullable String from,
      @Nullable String until,
      @Nullable String words) {}

  private Cause cause(Known known, boolean english) {
    Instant from = known.from();
    Instant until = known.until();
    return new Cause(
        known.what().in(english),
        known.floors(),
        from == null ? null : time(from),
        until == null ? null : time(until),
        known.words());
  }

  /**
   * The promised deadline.
   *
   * @param due in the jurisdiction's zone
   * @param firstDue as it was at first
   * @param waits it stands still, with approval
   */
  record Promised(String due, String firstDue, boolean waits) {}

  private Promised promised(Promise promise) {
    return new Promised(time(promise.dueAt()), time(promise.firstDueAt()), promise.waits());
  }

  private String gridName(TimelineEntry entry) {
    String code = String.valueOf(entry.grid());
    return Optional.ofNullable(entry.gridName())
        .orElseGet(() -> grids.find(code).map(Grid::name).orElse(code));
  }

  private List<GridWorker> workers(PublicIncident incident) {
    return incident.grid() == null
        ? List.of()
        : grids
            .find(incident.grid().code())
            .map(grid -> duties.listPublic(grid.seriesId(), grid.communityId()))
            .orElse(List.of());
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(jurisdiction.zone()));
  }
}
