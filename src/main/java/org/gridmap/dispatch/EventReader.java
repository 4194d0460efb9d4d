package org.gridmap.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentChange;
import org.gridmap.platform.EventQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open page: what a dispatcher may see of the stream of incidents. */
final class EventReader {

  private final EventQueue queue;
  private final Viewer viewer;

  EventReader(SseEmitter emitter, Viewer viewer, Executor senders, int longestQueue) {
    this.queue = new EventQueue(emitter, senders, longestQueue);
    this.viewer = viewer;
  }

  /** Ends the stream when it is this user's; the page opens another one, if it still may. */
  void endIfOf(String user) {
    if (viewer.name().equals(user)) {
      end();
    }
  }

  /** Sends a change if the reader may see it. */
  void tell(IncidentChange change) {
    if (viewer.scope().includes(change.incident())) {
      queue.send(message(change));
    }
  }

  /** As {@link #tell}, for what the page missed; see {@link #hold}. */
  void tellMissed(IncidentChange change) {
    if (viewer.scope().includes(change.incident())) {
      queue.sendMissed(message(change));
    }
  }

  /**
   * Says that there are new notices, if they are for the reader. Without an id: where the page left
   * off in the stream of incidents stays as it is.
   *
   * @param addressee whom they are for; empty for everybody
   */
  void tellOfNotices(Optional<Addressee> addressee) {
    if (addressee.isEmpty() || viewer.box().isMeantBy(addressee.get())) {
      queue.send(SseEmitter.event().name("notice").data(Map.of()));
    }
  }

  private static SseEventBuilder message(IncidentChange change) {
    return SseEmitter.event()
        .id(change.position().toString())
        .name("incident")
        .data(EventMessage.of(change));
  }

  /** Keeps what is new back until the page is {@link #ready} or {@link #reset}. */
  void hold() {
    queue.hold();
  }

  /** The page has everything up to a position, and will get what follows. */
  void ready(EventPosition position) {
    begin("ready", position);
  }

  /** The page must load its list anew: what it missed cannot be replayed. */
  void reset(EventPosition position) {
    begin("reset", position);
  }

  private void begin(String event, EventPosition position) {
    queue.sendMissed(SseEmitter.event().id(position.toString()).name(event).data(Map.of()));
    queue.letGo();
  }

  /** As {@link #reset}, in the order of what is new. */
  void resetLive(EventPosition position) {
    queue.send(SseEmitter.event().id(position.toString()).name("reset").data(Map.of()));
  }

  void heartbeat() {
    queue.heartbeat();
  }

  boolean hasEnded() {
    return queue.hasEnded();
  }

  void end() {
    queue.end();
  }
}
