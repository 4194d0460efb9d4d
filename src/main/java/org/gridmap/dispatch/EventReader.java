package org.gridmap.dispatch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentChange;
import org.gridmap.incident.IncidentScope;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page. What it shall get waits in a queue that a thread of its own empties, so that a
 * slow reader keeps nobody waiting; one that falls too far behind is cut off and comes back to
 * replay.
 */
final class EventReader {

  private final SseEmitter emitter;
  private final IncidentScope scope;
  private final Executor senders;
  private final int longestQueue;
  private final Queue<SseEventBuilder> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean ended;

  EventReader(SseEmitter emitter, IncidentScope scope, Executor senders, int longestQueue) {
    this.emitter = emitter;
    this.scope = scope;
    this.senders = senders;
    this.longestQueue = longestQueue;
  }

  /** Sends a change if the reader may see it. */
  void tell(IncidentChange change) {
    if (scope.includes(change.incident().communityId())) {
      send(
          SseEmitter.event()
              .id(change.position().toString())
              .name("incident")
              .data(EventMessage.of(change)));
    }
  }

  /** The page has everything up to a position, and will get what follows. */
  void ready(EventPosition position) {
    send(SseEmitter.event().id(position.toString()).name("ready").data(Map.of()));
  }

  /** The page must load its list anew: what it missed cannot be replayed. */
  void reset(EventPosition position) {
    send(SseEmitter.event().id(position.toString()).name("reset").data(Map.of()));
  }

  void heartbeat() {
    send(SseEmitter.event().comment("♥"));
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  void end() {
    markEnded();
    emitter.complete();
  }

  synchronized void markEnded() {
    ended = true;
    waiting.clear();
  }

  private synchronized void send(SseEventBuilder message) {
    if (ended) {
      return;
    }
    waiting.add(message);
    if (waiting.size() > longestQueue) {
      markEnded();
    }
    if (!sending) {
      sending = true;
      try {
        senders.execute(this::empty);
      } catch (RejectedExecutionException stopping) {
        markEnded();
      }
    }
  }

  private void empty() {
    try {
      for (SseEventBuilder next = next(); next != null; next = next()) {
        emitter.send(next);
      }
      if (hasEnded()) {
        emitter.complete();
      }
    } catch (IOException | IllegalStateException gone) {
      markEnded();
    }
  }

  private synchronized @org.jspecify.annotations.Nullable SseEventBuilder next() {
    SseEventBuilder next = waiting.poll();
    sending = next != null;
    return next;
  }
}
