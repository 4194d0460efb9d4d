package org.gridmap.intake;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gridmap.picture.UploadedPhotos;
import org.gridmap.platform.IdempotencyKey;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes reports, as JSON or with pictures as a form. Public; {@link ReportLimitFilter} stands
 * before it.
 */
@RestController
class ReportController {

  private final Reports reports;
  private final CurrentUser currentUser;
  private final JsonMapper json;

  ReportController(Reports reports, CurrentUser currentUser, JsonMapper json) {
    this.reports = reports;
    this.currentUser = currentUser;
    this.json = json;
  }

  @PostMapping(path = "/api/v1/incidents", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> take(
      @RequestBody Report report,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    return created(reports.take(report, List.of(), key, actor()));
  }

  /** A form with the report as JSON in the part {@code incident} and pictures in {@code photo}. */
  @PostMapping(path = "/api/v1/incidents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Receipt> takeWithPhotos(
      MultipartHttpServletRequest form,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key)
      throws IOException {
    return created(reports.take(report(form), UploadedPhotos.of(form), key, actor()));
  }

  private Report report(MultipartHttpServletRequest form) throws IOException {
    MultipartFile part = form.getFile("incident");
    String field = form.getParameter("incident");
    if (part == null && field == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", "incident");
    }
    try {
      Report report =
          part == null
              ? json.readValue(field, Report.class)
              : json.readValue(part.getBytes(), Report.class);
      if (report != null) {
        return report;
      }
    } catch (JacksonException unreadable) {
      throw Problem.find(unreadable).orElseGet(() -> new Problem(RequestProblem.MALFORMED_REQUEST));
    }
    throw new Problem(RequestProblem.MALFORMED_REQUEST);
  }

  private String actor() {
    return currentUser.find().map(SignedInUser::getUsername).orElse(Reports.PUBLIC);
  }

  private static ResponseEntity<Receipt> created(Receipt receipt) {
    return ResponseEntity.created(URI.create("/api/v1/incidents/" + receipt.number()))
        .body(receipt);
  }
}
