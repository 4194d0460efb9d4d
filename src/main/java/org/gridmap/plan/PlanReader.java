package org.gridmap.plan;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.gridmap.platform.EventQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open page of a planner: who reads, in which language. */
final class PlanReader {

  private static final int LONGEST_QUEUE = 1000;

  private final EventQueue queue;
  private final String name;
  private final Locale locale;

  PlanReader(SseEmitter emitter, Executor senders, String name, Locale locale) {
    this.queue = new EventQueue(emitter, senders, LONGEST_QUEUE);
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
    queue.send(message(event, seq, data));
  }

  /** As {@link #tell(String, Long, Object)}, for what the page missed; see {@link #hold}. */
  void tellMissed(String event, long seq, Object data) {
    queue.sendMissed(message(event, seq, data));
  }

  private static SseEventBuilder message(String event, @Nullable Long seq, Object data) {
    SseEventBuilder message = SseEmitter.event().name(event).data(data);
    return seq == null ? message : message.id(seq.toString());
  }

  /** Keeps what is new back until the page has begun. */
  void hold() {
    queue.hold();
  }

  /**
   * From here on the page gets what is new.
   *
   * @param event {@code ready}, or {@code reset} when it must load the division anew
   * @param seq the operation it is up to date with
   */
  void begin(String event, long seq) {
    tellMissed(event, seq, Map.of("seq", seq));
    queue.letGo();
  }

  void tell(String event) {
    tell(event, null, Map.of());
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
