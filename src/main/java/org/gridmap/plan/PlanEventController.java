package org.gridmap.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What everybody does to a plan, as it happens: server-sent events {@code operation} with the
 * patch, {@code presence} with the names of who has it open, {@code comment} and {@code state} when
 * those are to be read anew. {@code ready} says the page is up to date, {@code reset} that it must
 * load the division anew.
 */
@RestController
class PlanEventController {

  private final PlanStreams streams;
  private final Plans plans;
  private final PlanScopes scopes;

  PlanEventController(PlanStreams streams, Plans plans, PlanScopes scopes) {
    this.streams = streams;
    this.plans = plans;
    this.scopes = scopes;
  }

  /**
   * Opens the stream.
   *
   * @param lastEventId the number of the last operation the page has, sent by the browser
   * @param after the same, for a first request
   */
  @GetMapping(path = "/api/v1/plans/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @PathVariable long id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam @Nullable Long after,
      Locale locale,
      HttpServletResponse response) {
    scopes.require(plans.get(id).areaId());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    boolean first = lastEventId == null || lastEventId.isBlank();
    return streams.open(
        id,
        scopes.name(),
        locale,
        first ? after : RequestWords.wholeNumber("Last-Event-ID", lastEventId));
  }
}
