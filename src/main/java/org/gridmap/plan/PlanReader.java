package org.gridmap.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page of a planner. What it shall get waits in a queue that a thread of its own empties,
 * so that a slow reader keeps nobody waiting.
 */
final class PlanReader {

  private static final int LONGEST_QUEUE = 1000;

  private final SseEmitter emitter;
  private final Executor senders;
  private final String name;
  private final Locale locale;
  private final Queue<SseEventBuilder> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean ended;

  PlanReader(SseEmitter emitter, Executor senders, String name, Locale locale) {
    this.emitter = emitter;
    this.senders = senders;
    this.name = name;
    this.locale = locale;
  }

  /** Sign-in name of who reads. */
  String name() {
    return name;
  }

  /** The language of who reads. */
  Locale locale() {
    return locale;
  }

  /**
   * Sends an event.
   *
   * @param seq the operation after which the page is up to date; null for news beside the log
   */
  void tell(String event, @Nullable Long seq, Object data) {
    SseEventBuilder message = SseEmitter.event().name(event).data(data);
    send(seq == null ? message : message.id(seq.toString()));
  }

  void tell(String event) {
    tell(event, null, Map.of());
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
    if (waiting.size() > LONGEST_QUEUE) {
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

  private synchronized @Nullable SseEventBuilder next() {
    SseEventBuilder next = waiting.poll();
    sending = next != null;
    return next;
  }
}
