package org.gridmap.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.dispatch.notice.NoticeCall;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentEvents;
import org.gridmap.incident.IncidentEvents.Stretch;
import org.gridmap.platform.DatabaseNotifications;
import org.gridmap.platform.EventFeed;
import org.gridmap.platform.FaultLog;
import org.gridmap.security.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Feeds the pages of dispatchers from the stream of events; a page that comes back with a position
 * first gets what it missed, up to exactly where the others were when it came.
 */
@Component
class EventStreams extends EventFeed {

  private static final int ROWS_AT_ONCE = 500;

  private final IncidentEvents events;
  private final EventStreamSettings settings;
  private final List<EventReader> readers = new CopyOnWriteArrayList<>();
  private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  /** How far all readers have been fed; null while there are none. Of the feeding thread only. */
  private @Nullable EventPosition position;

  private record Newcomer(EventReader reader, @Nullable EventPosition from) {}

  EventStreams(
      IncidentEvents events,
      EventStreamSettings settings,
      DatabaseNotifications notifications,
      FaultLog faults) {
    super("event", settings.heartbeat(), faults);
    this.events = events;
    this.settings = settings;
    notifications.subscribe(IncidentEvents.CHANNEL, message -> ring());
    notifications.subscribe(
        NoticeCall.CHANNEL,
        call -> {
          calls.add(call);
          ring();
        });
    notifications.subscribe(Sessions.RIGHTS_CHANNEL, this::endStreamsOf);
  }

  /**
   * Opens a stream.
   *
   * @param from where the page left off; null when it comes for the first time
   */
  SseEmitter open(Viewer viewer, @Nullable EventPosition from) {
    SseEmitter emitter = new SseEmitter(settings.longest().toMillis());
    EventReader reader = new EventReader(emitter, viewer, senders(), settings.queue());
    newcomers.add(new Newcomer(reader, from));
    ring();
    if (!isRunning()) {
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
  protected void look() {
    readers.removeIf(EventReader::hasEnded);
    tellOfNotices();
    if (readers.isEmpty() && newcomers.isEmpty()) {
      position = null;
      return;
    }
    EventPosition current = position == null ? events.now() : broadcast(position);
    position = current;
    for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
      welcome(next, current);
    }
  }

  private void tellOfNotices() {
    for (String call = calls.poll(); call != null; call = calls.poll()) {
      Optional<Addressee> addressee = NoticeCall.addressee(call);
      readers.forEach(reader -> reader.tellOfNotices(addressee));
    }
  }

  @Override
  protected void beat() {
    readers.forEach(EventReader::heartbeat);
  }

  @Override
  protected void endAll() {
    readers.forEach(EventReader::end);
    newcomers.forEach(newcomer -> newcomer.reader().end());
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
        readers.forEach(reader -> reader.resetLive(now));
        return now;
      }
    } while (stretch.more());
    return reached;
  }

  private void welcome(Newcomer newcomer, EventPosition current) {
    EventReader reader = newcomer.reader();
    EventPosition from = newcomer.from();
    reader.hold();
    readers.add(reader);
    if (from == null) {
      reader.ready(current);
    } else if (!replay(() -> replay(reader, from, current))) {
      reader.reset(current);
    }
  }

  /** When it fails the stream ends, and the page comes back with the position it has. */
  private void replay(EventReader reader, EventPosition from, EventPosition to) {
    boolean replayed = false;
    try {
      if (events.isKnown(from) && replayed(reader, from, to)) {
        reader.ready(to);
      } else {
        reader.reset(to);
      }
      replayed = true;
    } finally {
      if (!replayed) {
        reader.end();
      }
    }
  }

  /** False when too much was missed. */
  private boolean replayed(EventReader reader, EventPosition from, EventPosition to) {
    EventPosition reached = from;
    int told = 0;
    Stretch stretch;
    do {
      stretch = events.readBetween(reached, to, ROWS_AT_ONCE);
      told += stretch.changes().size();
      if (told > settings.replay()) {
        return false;
      }
      stretch.changes().forEach(reader::tellMissed);
      reached = stretch.next();
    } while (stretch.more() && !reader.hasEnded());
    return true;
  }
}
