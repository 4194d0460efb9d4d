package org.gridmap.incident;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.picture.PhotoIntake;
import org.gridmap.platform.IdempotencyClaim;
import org.gridmap.platform.IdempotencyKey;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff do to an incident, by the deeds of its life cycle. The version that was seen must be
 * named, in the body or by {@code If-Match}; the answer is the incident as it then stands. Under an
 * {@code Idempotency-Key} a deed is done once, however often it is sent.
 */
@RestController
class DeedController {

  /** What a header may say in place of the body. */
  enum Header {
    VERSION
  }

  private static final String PATH = "/api/v1/incidents/{number}/deeds";

  private final SentDeeds deeds;
  private final ActingPersons persons;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final Answering answering;

  DeedController(
      SentDeeds deeds,
      ActingPersons persons,
      IncidentScopes scopes,
      CurrentUser currentUser,
      Answering answering) {
    this.deeds = deeds;
    this.persons = persons;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.answering = answering;
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> apply(
      @PathVariable String number,
      @RequestBody DeedBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    return apply(number, body, List.of(), new Marks(ifMatch, key));
  }

  /** A form with the deed as JSON in the part {@code deed} and new pictures in {@code photo}. */
  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> applyWithPhotos(
      @PathVariable String number,
      MultipartHttpServletRequest form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key)
      throws IOException {
    List<byte[]> photos = new ArrayList<>();
    for (MultipartFile photo : form.getFiles("photo")) {
      if (!photo.isEmpty()) {
        photos.add(photo.getBytes());
      }
    }
    return apply(number, answering.body(form), photos, new Marks(ifMatch, key));
  }

  /** What the headers say: the version that was seen, and the sender's name for the request. */
  private record Marks(@Nullable String ifMatch, @Nullable String key) {}

  private ResponseEntity<Object> apply(
      String number, DeedBody body, List<byte[]> photos, Marks marks) {
    Deeds.By by =
        new Deeds.By(
            persons.at(number.toUpperCase(Locale.ROOT)),
            currentUser.get().getUsername(),
            scopes.get());
    DeedRequest request = body.read(SeenVersion.read(marks.ifMatch()));
    if (request.version() == null) {
      throw new Problem(IncidentProblem.DEED_NEEDS)
          .with("deed", request.deed())
          .with("needs", List.of(Header.VERSION));
    }
    SentDeeds.Sending sending = answering.sending(marks.key(), body, photos);
    List<CleanPhoto> clean = answering.clean(photos);
    deeds.apply(number.toUpperCase(Locale.ROOT), request, by, clean, sending);
    return answering.after(number);
  }

  /** What surrounds a deed: its pictures before, the bell and the answer after it. */
  @org.springframework.stereotype.Component
  static class Answering {

    private final PhotoIntake photoIntake;
    private final EventBell bell;
    private final IncidentController reads;
    private final JsonMapper json;

    Answering(PhotoIntake photoIntake, EventBell bell, IncidentController reads, JsonMapper json) {
      this.photoIntake = photoIntake;
      this.bell = bell;
      this.reads = reads;
      this.json = json;
    }

    List<CleanPhoto> clean(List<byte[]> photos) {
      return photoIntake.clean(photos);
    }

    SentDeeds.Sending sending(@Nullable String key, DeedBody body, List<byte[]> photos) {
      return new SentDeeds.Sending(
          IdempotencyClaim.of(key, json, body, photos), body.doneInstant());
    }

    ResponseEntity<Object> after(String number) {
      bell.ring();
      return reads.get(number);
    }

    DeedBody body(MultipartHttpServletRequest form) throws IOException {
      MultipartFile part = form.getFile("deed");
      String field = form.getParameter("deed");
      if (part == null && field == null) {
        throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "deed");
      }
      try {
        DeedBody body =
            part == null
                ? json.readValue(field, DeedBody.class)
                : json.readValue(part.getBytes(), DeedBody.class);
        if (body != null) {
          return body;
        }
      } catch (JacksonException unreadable) {
        throw Problem.find(unreadable)
            .orElseGet(() -> new Problem(RequestProblem.MALFORMED_REQUEST));
      }
      throw new Problem(RequestProblem.MALFORMED_REQUEST);
    }
  }
}
