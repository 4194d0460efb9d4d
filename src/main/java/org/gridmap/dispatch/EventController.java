package org.gridmap.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import org.gridmap.dispatch.notice.NoticeReaders;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What happens, as it happens: server-sent events {@code incident} for dispatchers, of the
 * incidents in their area, and {@code notice} for all staff, when there is something new in their
 * notice box (which is then to be read). The first event is {@code ready}, or {@code reset} when
 * what was missed cannot be replayed: then the list is to be loaded anew. To miss nothing, open the
 * stream first and load the list on {@code ready}.
 */
@RestController
class EventController {

  private final EventStreams streams;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;
  private final NoticeReaders boxes;

  EventController(
      EventStreams streams, IncidentScopes scopes, CurrentUser currentUser, NoticeReaders boxes) {
    this.streams = streams;
    this.scopes = scopes;
    this.currentUser = currentUser;
    this.boxes = boxes;
  }

  /**
   * Opens the stream.
   *
   * @param lastEventId the id of the last event received, sent by the browser after a break
   * @param after the same, for a first request
   */
  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam @Nullable String after,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    String from = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
    SignedInUser user = currentUser.get();
    if (user.roles().isEmpty()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    Viewer viewer =
        new Viewer(user.getUsername(), scopes.find().orElse(IncidentScope.NOWHERE), boxes.get());
    return streams.open(viewer, from == null || from.isBlank() ? null : position(from));
  }

  private static EventPosition position(String text) {
    return EventPosition.parse(text.strip())
        .orElseThrow(() -> RequestWords.invalid("Last-Event-ID", text));
  }
}
