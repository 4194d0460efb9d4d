package org.gridmap.dispatch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentEvents;
import org.gridmap.incident.IncidentEvents.Stretch;
import org.gridmap.platform.DatabaseNotifications;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Feeds the open pages. One thread reads the stream of events, once for all pages; a page that
 * comes back with a position first gets what it missed, up to exactly where the others are.
 */
@Component
class EventStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final int ROWS_AT_ONCE = 500;

  /** Rings may be lost; without one the stream is looked at this often. */
  private static final long LOOK_MILLIS = 1_000;

  private final IncidentEvents events;
  private final EventStreamSettings settings;
  private final Semaphore bell = new Semaphore(0);
  private final List<EventReader> readers = new CopyOnWriteArrayList<>();
  private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders =
      Executors.newCachedThreadPool(task -> daemon(task, "event-sender"));
  private volatile boolean running;

  /** How far all readers have been fed; null while there are none. Of the feeding thread only. */
  private @Nullable EventPosition position;

  private record Newcomer(EventReader reader, @Nullable EventPosition from) {}

  EventStreams(
      IncidentEvents events, EventStreamSettings settings, DatabaseNotifications notifications) {
    this.events = events;
    this.settings = settings;
    notifications.subscribe(IncidentEvents.CHANNEL, message -> bell.release());
    notifications.subscribe(Users.RIGHTS_CHANNEL, this::endStreamsOf);
  }

  /**
   * Opens a stream.
   *
   * @param from where the page left off; null when it comes for the first time
   */
  SseEmitter open(Viewer viewer, @Nullable EventPosition from) {
    SseEmitter emitter = new SseEmitter(settings.longest().toMillis());
    EventReader reader = new EventReader(emitter, viewer, senders, settings.queue());
    newcomers.add(new Newcomer(reader, from));
    bell.release();
    if (!running) {
      reader.end();
    }
    return emitter;
  }

  /** What a stream shows was judged when it was opened; an empty name means anybody's. */
  private void endStreamsOf(String user) {
    Stream.concat(newcomers.stream().map(Newcomer::reader), readers.stream())
        .forEach(
            reader -> {
              if (user.isEmpty()) {
                reader.end();
              } else {
                reader.endIfOf(user);
              }
            });
  }

  @Override
  public void start() {
    running = true;
    daemon(this::feed, "event-feed").start();
  }

  /** Ends all streams, so that the server can stop. */
  @Override
  public void stop() {
    running = false;
    bell.release();
    readers.forEach(EventReader::end);
    newcomers.forEach(newcomer -> newcomer.reader().end());
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
        waitForNews();
        readers.removeIf(EventReader::hasEnded);
        if (readers.isEmpty() && newcomers.isEmpty()) {
          position = null;
          continue;
        }
        EventPosition current = position == null ? events.now() : broadcast(position);
        position = current;
        welcome(current);
        lastBeat = beat(lastBeat);
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("Events cannot be read just now: {}", away.getMessage());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void waitForNews() throws InterruptedException {
    if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /** Tells what is new; when that is a flood, as after an import, pages rather load anew. */
  private EventPosition broadcast(EventPosition from) {
    EventPosition reached = from;
    int told = 0;
    Stretch stretch;
    do {
      stretch = events.readAfter(reached, ROWS_AT_ONCE);
      stretch.changes().forEach(change -> readers.forEach(reader -> reader.tell(change)));
      reached = stretch.next();
      position = reached; // so that a failure of the next read repeats nothing
      told += stretch.changes().size();
      if (told > settings.replay()) {
        EventPosition now = events.now();
        readers.forEach(reader -> reader.reset(now));
        return now;
      }
    } while (stretch.more());
    return reached;
  }

  private void welcome(EventPosition current) {
    for (Newcomer one = newcomers.poll(); one != null; one = newcomers.poll()) {
      if (one.from() == null || replay(one.reader(), one.from(), current)) {
        one.reader().ready(current);
      } else {
        one.reader().reset(current);
      }
      readers.add(one.reader());
    }
  }

  /** False when too much was missed, or the position is not of this database. */
  private boolean replay(EventReader reader, EventPosition from, EventPosition to) {
    if (!events.isKnown(from)) {
      return false;
    }
    EventPosition reached = from;
    int replayed = 0;
    Stretch stretch;
    do {
      stretch = events.readBetween(reached, to, ROWS_AT_ONCE);
      replayed += stretch.changes().size();
      if (replayed > settings.replay()) {
        return false;
      }
      stretch.changes().forEach(reader::tell);
      reached = stretch.next();
    } while (stretch.more());
    return true;
  }

  private long beat(long lastBeat) {
    if (System.nanoTime() - lastBeat < settings.heartbeat().toNanos()) {
      return lastBeat;
    }
    readers.forEach(EventReader::heartbeat);
    return System.nanoTime();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
