package org.gridmap.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What happens to the incidents in the caller's area, as it happens: server-sent events {@code
 * incident}, for dispatchers. The first event is {@code ready}, or {@code reset} when what was
 * missed cannot be replayed: then the list is to be loaded anew. To miss nothing, open the stream
 * first and load the list on {@code ready}.
 */
@RestController
class EventController {

  private final EventStreams streams;
  private final IncidentScopes scopes;
  private final CurrentUser currentUser;

  EventController(EventStreams streams, IncidentScopes scopes, CurrentUser currentUser) {
    this.streams = streams;
    this.scopes = scopes;
    this.currentUser = currentUser;
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
    Viewer viewer = new Viewer(currentUser.get().getUsername(), scopes.get());
    return streams.open(viewer, from == null || from.isBlank() ? null : position(from));
  }

  private static EventPosition position(String text) {
    return EventPosition.parse(text.strip())
        .orElseThrow(() -> RequestWords.invalid("Last-Event-ID", text));
  }
}
