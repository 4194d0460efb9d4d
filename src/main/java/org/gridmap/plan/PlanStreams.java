package org.gridmap.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.gridmap.building.BuildingsCorrected;
import org.gridmap.draft.OpenDraft;
import org.gridmap.grid.GridsPublished;
import org.gridmap.platform.DatabaseNotifications;
import org.gridmap.platform.EventFeed;
import org.gridmap.platform.FaultLog;
import org.gridmap.security.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Feeds the open pages of planners from the logs of their plans: what one does, the others see. */
@Component
class PlanStreams extends EventFeed {

  private static final String ALL = "";

  private final Drafts drafts;
  private final Patches patches;
  private final PlanRules rules;
  private final Map<Long, PlanRoom> rooms = new ConcurrentHashMap<>();
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();

  PlanStreams(
      Drafts drafts,
      Patches patches,
      PlanRules rules,
      DatabaseNotifications notifications,
      FaultLog faults) {
    super("plan", rules.heartbeat(), faults);
    this.drafts = drafts;
    this.patches = patches;
    this.rules = rules;
    notifications.subscribe(PlanRows.CHANNEL, message -> later(() -> hear(message)));
    notifications.subscribe(GridsPublished.CHANNEL, message -> later(() -> hearOfGrids(message)));
    notifications.subscribe(
        BuildingsCorrected.CHANNEL, message -> later(() -> hearOfBuildings(message)));
    notifications.subscribe(Sessions.RIGHTS_CHANNEL, user -> later(() -> endStreamsOf(user)));
  }

  private void later(Runnable task) {
    work.add(task);
    ring();
  }

  /**
   * Opens a stream.
   *
   * @param from the last operation the page has; null when it comes for the first time
   */
  SseEmitter open(long planId, String name, Locale locale, @Nullable Long from) {
    SseEmitter emitter = new SseEmitter(rules.longest().toMillis());
    PlanReader reader = new PlanReader(emitter, senders(), name, locale);
    later(() -> welcome(planId, reader, from == null ? -1 : from));
    if (!isRunning()) {
      reader.end();
    }
    return emitter;
  }

  /** Who may read a plan was judged when the stream was opened; an empty name means anybody's. */
  private void endStreamsOf(String user) {
    rooms.values().forEach(room -> room.end(user));
  }

  private void welcome(long planId, PlanReader reader, long from) {
    boolean welcomed = false;
    try {
      OpenDraft plan = drafts.get(planId);
      PlanRoom room =
          rooms.computeIfAbsent(planId, id -> new PlanRoom(plan, patches, rules.replay()));
      room.tellNews(plan);
      room.welcome(reader, from, this::replay);
      welcomed = true;
    } finally {
      if (!welcomed) {
        reader.end();
      }
    }
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

  /** The ground under some plans has other published grids: their open pages say so at once. */
  private void hearOfGrids(String message) {
    Set<Long> communities = ids(message);
    rooms.values().forEach(room -> room.tellOfGrids(communities));
  }

  /** Buildings were corrected: plans count anew, and their open pages load again. */
  private void hearOfBuildings(String message) {
    drafts.forgetGround(ids(message));
    rooms.forEach((id, room) -> room.tellNews(drafts.get(id)));
  }

  private static Set<Long> ids(String message) {
    return Arrays.stream(message.split(","))
        .filter(id -> !id.isEmpty())
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  @Override
  protected void look() {
    try {
      for (Runnable next = work.poll(); next != null; next = work.poll()) {
        next.run();
      }
    } finally {
      if (!work.isEmpty()) {
        ring();
      }
      tidy();
    }
  }

  @Override
  protected void beat() {
    rooms.values().forEach(PlanRoom::heartbeat);
  }

  @Override
  protected void endAll() {
    rooms.values().forEach(PlanRoom::end);
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
}
