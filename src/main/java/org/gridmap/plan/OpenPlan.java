package org.gridmap.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan in memory: its base, its log since then and the draft they make. Entries are applied in
 * the order of their numbers, whoever reads them first. Safe for many threads.
 */
final class OpenPlan {

  private final Plan plan;
  private final Draft base;
  private final BlockShelf shelf;
  private final Set<String> codesEver;
  private final List<LogEntry> log = new ArrayList<>();
  private final Map<Long, LogEntry> lastChange = new HashMap<>();
  private Draft draft;
  private long seq;
  private long groundSeq;

  /** A state of the draft and the number of the operation that led to it. */
  record Version(Draft draft, long seq) {}

  /** Whether there is anything to take back, and anything to do again. */
  record Reach(boolean canUndo, boolean canRedo) {}

  /**
   * @param codesEver codes that grids of the communities had at any time
   */
  OpenPlan(Plan plan, Draft base, BlockShelf shelf, Set<String> codesEver) {
    this.plan = plan;
    this.base = base;
    this.shelf = shelf;
    this.codesEver = Set.copyOf(codesEver);
    draft = base;
    seq = plan.baseSeq();
    groundSeq = seq;
  }

  /** Applies an entry if it is the next one; one that was applied before changes nothing. */
  synchronized void apply(LogEntry entry) {
    if (entry.seq() == seq + 1) {
      apply(entry, draft.after(entry.effect(), shelf));
    }
  }

  /** As {@link #apply(LogEntry)}, with the draft it leads to. */
  synchronized void apply(LogEntry entry, Draft after) {
    if (entry.seq() == seq + 1) {
      Effect effect = entry.effect();
      draft = after;
      seq = entry.seq();
      log.add(entry);
      effect.assignment().keySet().forEach(block -> lastChange.put(block, entry));
      effect.removed().forEach(block -> lastChange.put(block, entry));
      boolean newGround = !effect.added().isEmpty() || !effect.homes().isEmpty();
      groundSeq = newGround ? seq : groundSeq;
    }
  }

  long id() {
    return plan.id();
  }

  PlanSettings settings() {
    return plan.settings();
  }

  /** True when the plan has been put on another base since. */
  boolean isOutdated(Plan now) {
    return now.baseSeq() != plan.baseSeq() || !now.baseAt().equals(plan.baseAt());
  }

  Draft base() {
    return base;
  }

  BlockShelf shelf() {
    return shelf;
  }

  Set<String> codesEver() {
    return codesEver;
  }

  synchronized Version version() {
    return new Version(draft, seq);
  }

  /** Number of the last operation that changed the blocks themselves. */
  synchronized long groundSeq() {
    return groundSeq;
  }

  /** The entry that changed a block after a number, by somebody else; of several the last. */
  synchronized Optional<LogEntry> changedByOthers(long block, long after, String me) {
    return Optional.ofNullable(lastChange.get(block))
        .filter(entry -> entry.seq() > after && !entry.actor().equals(me));
  }

  /** Entries after a number, in order. */
  synchronized List<LogEntry> listAfter(long after) {
    return log.stream().filter(entry -> entry.seq() > after).toList();
  }

  /** The operation of a person that undo takes back next. */
  synchronized Optional<LogEntry> nextUndo(String actor) {
    return Optional.ofNullable(history(actor).done.peekLast()).map(this::get);
  }

  /** The operation of a person that redo does again next. */
  synchronized Optional<LogEntry> nextRedo(String actor) {
    return Optional.ofNullable(history(actor).undone.peekLast()).map(this::get);
  }

  /** What a person may take back and do again, once an entry is in the log. */
  synchronized Reach reach(LogEntry entry, String actor) {
    History history = history(actor);
    if (entry.seq() > seq && entry.actor().equals(actor)) {
      history.add(entry);
    }
    return history.reach();
  }

  /** What a person may take back and do again now. */
  synchronized Reach reach(String actor) {
    return history(actor).reach();
  }

  private LogEntry get(long number) {
    return log.get((int) (number - plan.baseSeq() - 1));
  }

  private History history(String actor) {
    History history = new History();
    log.stream().filter(entry -> entry.actor().equals(actor)).forEach(history::add);
    return history;
  }

  /** What one person did and took back, by number. */
  private static final class History {
    private final Deque<Long> done = new ArrayDeque<>();
    private final Deque<Long> undone = new ArrayDeque<>();

    Reach reach() {
      return new Reach(!done.isEmpty(), !undone.isEmpty());
    }

    void add(LogEntry entry) {
      switch (entry.kind()) {
        case UNDO -> undone.addLast(done.removeLast());
        case REDO -> done.addLast(undone.removeLast());
        case REBASE -> done.clear();
        default -> {
          done.addLast(entry.seq());
          undone.clear();
        }
      }
    }
  }
}
