package org.gridmap.plan;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gridmap.platform.DatabaseNotifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Feeds the open pages of planners: what one does, the others see. One thread reads the logs, once
 * for all pages of a plan.
 */
@Component
class PlanStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PlanStreams.class);
  private static final String ALL = "";

  private final Drafts drafts;
  private final Patches patches;
  private final PlanRules rules;
  private final Map<Long, PlanRoom> rooms = new ConcurrentHashMap<>();
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final ExecutorService senders =
      Executors.newCachedThreadPool(task -> daemon(task, "plan-sender"));
  private volatile boolean running;

  PlanStreams(
      Drafts drafts, Patches patches, PlanRules rules, DatabaseNotifications notifications) {
    this.drafts = drafts;
    this.patches = patches;
    this.rules = rules;
    notifications.subscribe(PlanRows.CHANNEL, message -> work.add(() -> hear(message)));
  }

  /**
   * Opens a stream.
   *
   * @param from the last operation the page has; null when it comes for the first time
   */
  SseEmitter open(long planId, String name, Locale locale, @Nullable Long from) {
    SseEmitter emitter = new SseEmitter(rules.longest().toMillis());
    PlanReader reader = new PlanReader(emitter, senders, name, locale);
    work.add(() -> welcome(planId, reader, from == null ? -1 : from));
    if (!running) {
      reader.end();
    }
    return emitter;
  }

  private void welcome(long planId, PlanReader reader, long from) {
    OpenPlan plan = drafts.get(planId);
    PlanRoom room =
        rooms.computeIfAbsent(planId, id -> new PlanRoom(plan, patches, rules.replay()));
    room.tellNews(plan);
    room.welcome(reader, from);
  }

  /** A message is {@code plan seq} or {@code plan word}; an empty one says some were missed. */
  private void hear(String message) {
    if (message.equals(ALL)) {
      rooms.forEach((id, room) -> room.tellNews(drafts.get(id)));
      return;
    }
    String[] words = message.split(" ", 2);
    long planId = Long.parseLong(words[0]);
    PlanRoom room = rooms.get(planId);
    if (room != null && words.length > 1) {
      if (Character.isDigit(words[1].charAt(0))) {
        room.tellNews(drafts.get(planId));
      } else {
        room.tell(words[1]);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    daemon(this::feed, "plan-feed").start();
  }

  /** Ends all streams, so that the server can stop. */
  @Override
  public void stop() {
    running = false;
    work.add(() -> {});
    rooms.values().forEach(PlanRoom::end);
    senders.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void feed() {
    long lastBeat = System.nanoTime();
    while (running) {
      try {
        Runnable next = work.poll(1, TimeUnit.SECONDS);
        if (next != null) {
          next.run();
        }
        tidy();
        lastBeat = beat(lastBeat);
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("Plans cannot be read just now: {}", away.getMessage());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        LOG.error("The stream of a plan failed", failure);
      }
    }
  }

  private void tidy() {
    rooms
        .values()
        .forEach(
            room -> {
              if (room.forgetGone()) {
                room.tellPresence();
              }
            });
    rooms.values().removeIf(PlanRoom::isEmpty);
  }

  private long beat(long lastBeat) {
    if (System.nanoTime() - lastBeat < rules.heartbeat().toNanos()) {
      return lastBeat;
    }
    rooms.values().forEach(PlanRoom::heartbeat);
    return System.nanoTime();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
