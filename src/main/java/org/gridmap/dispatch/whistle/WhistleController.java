package org.gridmap.dispatch.whistle;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gridmap.dispatch.whistle.WhistleState.Act;
import org.gridmap.dispatch.whistle.WhistleSubjects.Found;
import org.gridmap.incident.EventBell;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.platform.Datum;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whistles 吹哨: called for an incident or a place, answered, listed. */
@RestController
class WhistleController {

  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_CODE = 64;
  private static final int USUAL_DAYS = 90;

  private final Whistles whistles;
  private final WhistleSubjects subjects;
  private final WhistleReader.Readers readers;
  private final Reading reading;
  private final EventBell bell;

  WhistleController(
      Whistles whistles,
      WhistleSubjects subjects,
      WhistleReader.Readers readers,
      Reading reading,
      EventBell bell) {
    this.whistles = whistles;
    this.subjects = subjects;
    this.readers = readers;
    this.reading = reading;
    this.bell = bell;
  }

  /** What reading needs. */
  @Component
  record Reading(
      WhistleList list, WhistleRecords records, JurisdictionSettings settings, Clock clock) {

    ZoneId zone() {
      return settings.zone();
    }

    Instant now() {
      return clock.instant();
    }
  }

  /** A field that is called. */
  record Call(@Nullable String field, @Nullable String note) {}

  /**
   * A field that is called for a place: a grid or a point.
   *
   * @param grid code
   */
  record PlaceCall(
      @Nullable String field,
      @Nullable String note,
      @Nullable String grid,
      @Nullable Location location) {}

  /** Degrees east and north in a datum; WGS84 when none is said. */
  record Location(@Nullable Double lon, @Nullable Double lat, @Nullable String datum) {}

  /** What is said to a whistle; {@code at} is the moment of the arrival. */
  record Words(@Nullable String note, @Nullable String at) {}

  /** The fields that may be called here, and what was called. */
  record OfIncident(List<Whistle.Field> fields, List<Whistle> items) {}

  /** How the fields answered since a moment. */
  record Records(Instant since, int minimumSample, List<WhistleRecords.Line> items) {}

  @PostMapping("/api/v1/incidents/{number}/whistles")
  @ResponseStatus(HttpStatus.CREATED)
  Whistle callForIncident(@PathVariable String number, @RequestBody Call call) {
    return call(subjects.ofIncident(number), call);
  }

  @PostMapping("/api/v1/whistles")
  @ResponseStatus(HttpStatus.CREATED)
  Whistle callForPlace(@RequestBody PlaceCall call) {
    return call(place(call), new Call(call.field(), call.note()));
  }

  private Found place(PlaceCall call) {
    String grid = StorableText.optional("grid", call.grid(), LONGEST_CODE);
    Location at = call.location();
    if ((grid == null) == (at == null)) {
      throw new Problem(WhistleProblem.WHISTLE_PLACE);
    }
    if (at == null) {
      return subjects.ofGrid(grid);
    }
    if (at.lon() == null || at.lat() == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER)
          .with("name", at.lon() == null ? "location.lon" : "location.lat");
    }
    Wgs84.requireInRange(at.lon(), at.lat());
    Datum datum =
        at.datum() == null || at.datum().isBlank() ? Datum.WGS84 : Datum.named(at.datum());
    Coordinate wgs84 = datum.toWgs84(at.lon(), at.lat());
    return subjects.ofPoint(Wgs84.point(wgs84.x, wgs84.y));
  }

  private Whistle call(Found subject, Call call) {
    WhistleReader by = readers.get();
    long id =
        whistles.call(
            subject,
            StorableText.required("field", call.field(), LONGEST_CODE),
            StorableText.optional("note", call.note(), LONGEST_NOTE),
            by);
    bell.ring();
    return get(id, by);
  }

  @PostMapping("/api/v1/whistles/{id}/acknowledge")
  Whistle acknowledge(@PathVariable long id, @RequestBody Words words) {
    return answer(id, Act.ACKNOWLEDGE, words);
  }

  /** Says when somebody will be there. */
  @PostMapping("/api/v1/whistles/{id}/arrive")
  Whistle arrive(@PathVariable long id, @RequestBody Words words) {
    return answer(id, Act.ARRIVE, words);
  }

  @PostMapping("/api/v1/whistles/{id}/done")
  Whistle done(@PathVariable long id, @RequestBody Words words) {
    return answer(id, Act.DONE, words);
  }

  /** Takes the call back. */
  @PostMapping("/api/v1/whistles/{id}/withdraw")
  Whistle withdraw(@PathVariable long id, @RequestBody Words words) {
    return answer(id, Act.WITHDRAW, words);
  }

  private Whistle answer(long id, Act act, Words words) {
    OffsetDateTime arrival = act == Act.ARRIVE ? RequestWords.moment("at", words.at()) : null;
    if (act == Act.ARRIVE && arrival == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "at");
    }
    WhistleReader by = readers.get();
    whistles.answer(
        id,
        new Whistles.Answer(
            act,
            StorableText.optional("note", words.note(), LONGEST_NOTE),
            arrival == null ? null : arrival.toInstant()),
        by);
    bell.ring();
    return get(id, by);
  }

  @GetMapping("/api/v1/whistles/{id}")
  Whistle get(@PathVariable long id) {
    return get(id, readers.get());
  }

  private Whistle get(long id, WhistleReader reader) {
    return reading.list().list(WhistleList.Question.one(id), reader).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
  }

  /** For whoever may call a field for it, or was called for it. */
  @GetMapping("/api/v1/incidents/{number}/whistles")
  OfIncident ofIncident(@PathVariable String number) {
    WhistleReader reader = readers.get();
    Found subject = subjects.ofIncident(number);
    List<Whistle> items =
        reading
            .list()
            .list(
                WhistleList.Question.ofIncident(
                    java.util.Objects.requireNonNull(subject.incident()).id()),
                reader);
    if (items.isEmpty() && !readers.mayCall(reader, subject.place(), reading.now())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return new OfIncident(fields(subject.rules().rules().people()), items);
  }

  private static List<Whistle.Field> fields(PeopleRules rules) {
    return rules.fields().stream()
        .map(field -> new Whistle.Field(field.code(), field.name()))
        .toList();
  }

  /**
   * Whistles, the newest first.
   *
   * @param field code
   * @param open {@code true}: only those that nobody has reported done; {@code false}: the others
   * @param since a moment with its offset, or a day
   * @param after the key that the page before gave
   */
  @GetMapping("/api/v1/whistles")
  Page<Whistle> list(
      @RequestParam @Nullable String field,
      @RequestParam @Nullable String open,
      @RequestParam @Nullable String since,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    String code = StorableText.optional("field", field, LONGEST_CODE);
    WhistleList.Question question =
        new WhistleList.Question(
            null,
            null,
            code == null ? null : code.toUpperCase(Locale.ROOT),
            RequestWords.yesOrNo("open", open),
            RequestWords.momentOrDay("since", since, reading.zone()),
            RequestWords.wholeNumber("after", after),
            size + 1);
    return Page.of(
        reading.list().list(question, readers.get()),
        size,
        whistle -> String.valueOf(whistle.id()));
  }

  /** How the fields answered; without {@code since}, in the last 90 days. */
  @GetMapping("/api/v1/whistles/records")
  Records records(@RequestParam @Nullable String since) {
    Instant now = reading.now();
    Instant asked = RequestWords.momentOrDay("since", since, reading.zone());
    Instant from = asked == null ? now.minus(USUAL_DAYS, ChronoUnit.DAYS) : asked;
    return new Records(
        from, WhistleRecords.MINIMUM_SAMPLE, reading.records().list(readers.get(), from, now));
  }
}
