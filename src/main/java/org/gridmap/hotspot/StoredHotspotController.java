package org.gridmap.hotspot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.time.Period;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hot spots that are kept: their cases, and how they go on. */
@RestController
@RequestMapping("/api/v1/hotspots/stored")
class StoredHotspotController {

  private final StoredHotspots stored;
  private final HotspotAnswers answers;

  StoredHotspotController(StoredHotspots stored, HotspotAnswers answers) {
    this.stored = stored;
    this.answers = answers;
  }

  /** A kept hot spot as it is answered. */
  record Answer(
      long id,
      String name,
      @JsonUnwrapped Question question,
      @JsonUnwrapped Ground ground,
      int incidents,
      Instant createdAt,
      String createdBy,
      String sentence) {}

  /** What was asked when it was found. */
  record Question(
      @Nullable String category,
      String categoryName,
      Source channel,
      LocalDate from,
      LocalDate to,
      UnitKind unit) {}

  /**
   * Where it lies.
   *
   * @param centre longitude and latitude of a point inside
   */
  record Ground(Geometry outline, List<Double> centre, List<StoredHotspot.Member> units) {}

  /** One of its cases. */
  record Case(String number, String category, Instant reportedAt, String state) {}

  record Cases(List<Case> items) {}

  /** Its ground in one period. */
  record Stage(
      LocalDate from,
      LocalDate to,
      int count,
      double expected,
      @Nullable Double ratio,
      @JsonProperty("class") int confidenceClass) {}

  record Comparison(Stage before, Stage stored, Stage now, String sentence) {}

  @PostMapping
  ResponseEntity<Answer> add(@RequestBody NewHotspot asked, Locale locale) {
    StoredHotspot added = stored.add(asked);
    return ResponseEntity.created(URI.create("/api/v1/hotspots/stored/" + added.id()))
        .body(answer(added, locale));
  }

  /**
   * The newest first.
   *
   * @param after the {@code next} of the page before
   */
  @GetMapping
  Page<Answer> list(
      @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit, Locale locale) {
    int wanted = Page.limit(limit);
    Long asked = RequestWords.wholeNumber("after", after);
    long before = asked == null ? Long.MAX_VALUE : asked;
    List<StoredHotspot> open = new ArrayList<>();
    List<StoredHotspot> read;
    do {
      read = stored.list(before, wanted + 1);
      read.stream().filter(stored::isOpen).forEach(open::add);
      before = read.isEmpty() ? before : read.get(read.size() - 1).id();
    } while (open.size() <= wanted && read.size() > wanted);
    List<StoredHotspot> most = open.subList(0, Math.min(open.size(), wanted + 1));
    return Page.of(most, wanted, last -> String.valueOf(last.id()))
        .map(each -> answer(each, locale));
  }

  @GetMapping("/{id}")
  Answer get(@PathVariable long id, Locale locale) {
    return answer(stored.get(id), locale);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    stored.remove(id);
  }

  /** The incidents it was found by, newest first, as far as the reader may see them. */
  @GetMapping("/{id}/incidents")
  Cases cases(@PathVariable long id) {
    return new Cases(
        stored.listCases(stored.get(id)).stream()
            .map(each -> new Case(each.number(), each.category(), each.reportedAt(), each.state()))
            .toList());
  }

  /** Its ground as long before, when it was found, and now. */
  @GetMapping("/{id}/compare")
  Comparison compare(@PathVariable long id, Locale locale) {
    StoredHotspot hotspot = stored.get(id);
    Period found = hotspot.period();
    LocalDate last = stored.lastDay(hotspot);
    Period now = new Period(last.minusDays(found.days() - 1L), last);
    Stage before = stage(hotspot, found.before());
    Stage then = stage(hotspot, found);
    Stage today = stage(hotspot, now);
    Wording words = answers.wording(stored.query(hotspot, now), locale);
    String sentence =
        words.text(
            "compare",
            Map.of(
                "reports", words.reports(),
                "length", words.length(),
                "before", before.count(),
                "beforeExpected", Wording.amount(before.expected()),
                "then", then.count(),
                "thenExpected", Wording.amount(then.expected()),
                "to", words.day(last),
                "now", today.count(),
                "nowExpected", Wording.amount(today.expected())));
    return new Comparison(before, then, today, sentence);
  }

  private Stage stage(StoredHotspot hotspot, Period period) {
    GroundCount count = stored.count(hotspot, period);
    int observed = count.incidents().size();
    double expected = count.expected();
    return new Stage(
        period.from(),
        period.to(),
        observed,
        Figures.rounded(expected),
        expected > 0 ? (Double) Figures.rounded(observed / expected) : null,
        count.confidenceClass());
  }

  private Answer answer(StoredHotspot hotspot, Locale locale) {
    HotspotQuery query = stored.query(hotspot, null);
    Wording words = answers.wording(query, locale);
    int count = hotspot.incidentIds().size();
    return new Answer(
        hotspot.id(),
        hotspot.name(),
        new Question(
            hotspot.category(),
            words.name(query.category()),
            query.source(),
            hotspot.from(),
            hotspot.to(),
            query.mesh().unit()),
        ground(hotspot),
        count,
        hotspot.createdAt(),
        hotspot.createdBy(),
        words.text(
            "kept",
            Map.of(
                "name", hotspot.name(),
                "count", count,
                "reports", words.reports(),
                "from", words.day(hotspot.from()),
                "to", words.day(hotspot.to()))));
  }

  private static Ground ground(StoredHotspot hotspot) {
    Point centre = hotspot.outline().getInteriorPoint();
    return new Ground(
        hotspot.outline(),
        List.of(Figures.degrees(centre.getX()), Figures.degrees(centre.getY())),
        hotspot.units());
  }
}
