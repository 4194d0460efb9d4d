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
  private final Queue<SseEventBuilder> held = new ArrayDeque<>();
  private boolean holding;
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
    add(message, holding ? held : waiting);
  }

  /** Keeps what is new back until {@link #letGo}: the page first gets what it missed. */
  public synchronized void hold() {
    holding = true;
  }

  /** Sends a message before all those that are held back. */
  public synchronized void sendMissed(SseEventBuilder message) {
    add(message, waiting);
  }

  /** Sends what was held back, and from now on what is new as it comes. */
  public synchronized void letGo() {
    holding = false;
    waiting.addAll(held);
    held.clear();
    wakeSender();
  }

  /** Keeps the connection open through proxies that close silent ones. */
  public void heartbeat() {
    sendMissed(SseEmitter.event().comment("♥"));
  }

  private void add(SseEventBuilder message, Queue<SseEventBuilder> queue) {
    if (ended) {
      return;
    }
    queue.add(message);
    if (waiting.size() + held.size() > longest) {
      markEnded();
    }
    wakeSender();
  }

  private void wakeSender() {
    if (!sending) {
      sending = true;
      try {
        senders.execute(this::empty);
      } catch (RejectedExecutionException stopping) {
        markEnded();
      }
    }
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
    held.clear();
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
