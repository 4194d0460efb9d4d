package org.gridmap.platform;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * What one open page shall get from a stream of events, in order. The messages wait here until a
 * thread of the senders empties the queue, so that a slow reader keeps nobody waiting; one that
 * falls too far behind is cut off and comes back to replay. Thread-safe.
 */
public final class EventQueue {

  private final SseEmitter emitter;
  private final Executor senders;
  private final int longest;
  private final Queue<SseEventBuilder> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean ended;

  /**
   * @param emitter to the page; the queue ends when the emitter does
   * @param longest messages that may wait; with one more the page is cut off
   */
  public EventQueue(SseEmitter emitter, Executor senders, int longest) {
    this.emitter = emitter;
    this.senders = senders;
    this.longest = longest;
    emitter.onCompletion(this::markEnded);
    emitter.onTimeout(this::end);
    emitter.onError(failure -> markEnded());
  }

  /** Sends a message when those before it are sent; nothing once the queue has ended. */
  public synchronized void send(SseEventBuilder message) {
    if (ended) {
      return;
    }
    waiting.add(message);
    if (waiting.size() > longest) {
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

  /** Keeps the connection open through proxies that close silent ones. */
  public void heartbeat() {
    send(SseEmitter.event().comment("♥"));
  }

  public synchronized boolean hasEnded() {
    return ended;
  }

  /** Ends the stream; what still waits is not sent. */
  public void end() {
    markEnded();
    emitter.complete();
  }

  private synchronized void markEnded() {
    ended = true;
    waiting.clear();
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
