package org.gridmap.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.gridmap.draft.Draft;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OpenDraft;
import org.springframework.context.i18n.LocaleContextHolder;

/** The open pages of one plan, all told of the same operations in the same order. */
final class PlanRoom {

  private final Patches patches;
  private final int mostReplayed;
  private final List<PlanReader> readers = new CopyOnWriteArrayList<>();
  private OpenDraft plan;
  private OpenDraft.Version told;

  PlanRoom(OpenDraft plan, Patches patches, int mostReplayed) {
    this.plan = plan;
    this.patches = patches;
    this.mostReplayed = mostReplayed;
    told = plan.version();
  }

  /** Tells every page what is new in the log. */
  synchronized void tellNews(OpenDraft now) {
    if (now != plan) {
      plan = now;
      told = now.version();
      readers.forEach(reader -> reader.tell("reset", told.seq(), Map.of("seq", told.seq())));
      return;
    }
    for (LogEntry entry : now.listAfter(told.seq())) {
      Draft after = told.draft().after(entry.effect(), now.shelf());
      readers.forEach(reader -> tell(reader, after, entry));
      told = new OpenDraft.Version(after, entry.seq());
    }
  }

  /**
   * Takes in a page: it first gets what it missed, or is told to load anew.
   *
   * @param from the last operation it has; below 0 when it comes for the first time
   * @param lane takes work to be done beside the feed, or answers false when it is full
   */
  synchronized void welcome(PlanReader reader, long from, Predicate<Runnable> lane) {
    long upTo = told.seq();
    OpenDraft current = plan;
    reader.hold();
    readers.add(reader);
    if (from < 0 || from >= upTo) {
      reader.begin("ready", upTo);
    } else if (upTo - from > mostReplayed
        || !lane.test(() -> replay(reader, current, from, upTo))) {
      reader.begin("reset", upTo);
    }
    tellPresence();
  }

  /** When it fails the stream ends, and the page comes back with the number it has. */
  private void replay(PlanReader reader, OpenDraft of, long from, long upTo) {
    boolean begun = false;
    try {
      reader.begin(isReplayed(reader, of, from, upTo) ? "ready" : "reset", upTo);
      begun = true;
    } finally {
      if (!begun) {
        reader.end();
      }
    }
  }

  /** False when the log begins later than what the page has. */
  private boolean isReplayed(PlanReader reader, OpenDraft of, long from, long upTo) {
    List<LogEntry> log = of.listAfter(0);
    long first = log.isEmpty() ? upTo : log.get(0).seq() - 1;
    if (from < first) {
      return false;
    }
    Draft draft = of.base();
    for (LogEntry entry : log) {
      if (entry.seq() <= upTo) {
        draft = draft.after(entry.effect(), of.shelf());
        if (entry.seq() > from) {
          Draft after = draft;
          inLanguageOf(
              reader.locale(),
              () ->
                  reader.tellMissed(
                      "operation", entry.seq(), patches.of(of, after, entry, reader.name())));
        }
      }
    }
    return true;
  }

  private void tell(PlanReader reader, Draft after, LogEntry entry) {
    inLanguageOf(
        reader.locale(),
        () -> reader.tell("operation", entry.seq(), patches.of(plan, after, entry, reader.name())));
  }

  private static void inLanguageOf(Locale locale, Runnable work) {
    LocaleContextHolder.setLocale(locale);
    try {
      work.run();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  /** Tells every page that something beside the log is new. */
  void tell(String event) {
    readers.forEach(reader -> reader.tell(event));
  }

  /**
   * Tells every page when the plan begins from grids that are not the published ones any more.
   *
   * @param communities where grids were published; none: anywhere
   */
  synchronized void tellOfGrids(Set<Long> communities) {
    boolean touched =
        plan.base().communities().stream()
            .anyMatch(one -> communities.contains(one.ground().community().id()));
    if (touched || communities.isEmpty()) {
      tell("base");
    }
  }

  /** Tells every page who is here, on this instance. */
  void tellPresence() {
    TreeSet<String> names = new TreeSet<>();
    readers.stream()
        .filter(reader -> !reader.hasEnded())
        .forEach(reader -> names.add(reader.name()));
    List<Map<String, String>> people = names.stream().map(name -> Map.of("name", name)).toList();
    readers.forEach(reader -> reader.tell("presence", null, Map.of("people", people)));
  }

  /** Lets go of pages that left; true when somebody did. */
  boolean forgetGone() {
    return readers.removeIf(PlanReader::hasEnded);
  }

  void heartbeat() {
    readers.forEach(PlanReader::heartbeat);
  }

  boolean isEmpty() {
    return readers.isEmpty();
  }

  /** Ends the streams of one user, or of everybody when the name is empty. */
  void end(String user) {
    readers.stream()
        .filter(reader -> user.isEmpty() || reader.name().equals(user))
        .forEach(PlanReader::end);
  }

  void end() {
    readers.forEach(PlanReader::end);
  }
}
