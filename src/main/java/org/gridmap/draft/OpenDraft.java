package org.gridmap.draft;

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
public final class OpenDraft {

  private final long id;
  private final DraftSettings settings;
  private final long baseSeq;
  private final Draft base;
  private final BlockShelf shelf;
  private final Set<String> codesEver;
  private final List<LogEntry> log = new ArrayList<>();
  private final Map<Long, LogEntry> lastChange = new HashMap<>();
  private Draft draft;
  private long seq;
  private long groundSeq;

  /**
   * Where a plan starts from.
   *
   * @param id number of the plan
   * @param baseSeq entries up to this number belong to an earlier base
   * @param codesEver codes that grids of the communities had at any time
   */
  public record Beginning(
      long id, DraftSettings settings, Draft base, long baseSeq, Set<String> codesEver) {}

  /** A state of the draft and the number of the operation that led to it. */
  public record Version(Draft draft, long seq) {}

  /** Whether there is anything to take back, and anything to do again. */
  public record Reach(boolean canUndo, boolean canRedo) {}

  /**
   * @param beginning where it starts from
   * @param shelf holds the blocks of the base
   */
  public OpenDraft(Beginning beginning, BlockShelf shelf) {
    this.id = beginning.id();
    this.settings = beginning.settings();
    this.baseSeq = beginning.baseSeq();
    this.base = beginning.base();
    this.shelf = shelf;
    this.codesEver = Set.copyOf(beginning.codesEver());
    draft = base;
    seq = baseSeq;
    groundSeq = seq;
  }

  /** Applies an entry if it is the next one; one that was applied before changes nothing. */
  public synchronized void apply(LogEntry entry) {
    if (entry.seq() == seq + 1) {
      apply(entry, draft.after(entry.effect(), shelf));
    }
  }

  /** As {@link #apply(LogEntry)}, with the draft it leads to. */
  public synchronized void apply(LogEntry entry, Draft after) {
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

  public long id() {
    return id;
  }

  public DraftSettings settings() {
    return settings;
  }

  public Draft base() {
    return base;
  }

  public BlockShelf shelf() {
    return shelf;
  }

  Set<String> codesEver() {
    return codesEver;
  }

  public synchronized Version version() {
    return new Version(draft, seq);
  }

  /** Number of the last operation that changed the blocks themselves. */
  public synchronized long groundSeq() {
    return groundSeq;
  }

  /** The entry that changed a block after a number, by somebody else; of several the last. */
  synchronized Optional<LogEntry> changedByOthers(long block, long after, String me) {
    return Optional.ofNullable(lastChange.get(block))
        .filter(entry -> entry.seq() > after && !entry.actor().equals(me));
  }

  /** Entries after a number, in order. */
  public synchronized List<LogEntry> listAfter(long after) {
    return log.stream().filter(entry -> entry.seq() > after).toList();
  }

  /** The operation of a person that undo takes back next. */
  public synchronized Optional<LogEntry> nextUndo(String actor) {
    return Optional.ofNullable(history(actor).done.peekLast()).map(this::get);
  }

  /** The operation of a person that redo does again next. */
  public synchronized Optional<LogEntry> nextRedo(String actor) {
    return Optional.ofNullable(history(actor).undone.peekLast()).map(this::get);
  }

  /** What a person may take back and do again, once an entry is in the log. */
  public synchronized Reach reach(LogEntry entry, String actor) {
    History history = history(actor);
    if (entry.seq() > seq && entry.actor().equals(actor)) {
      history.add(entry);
    }
    return history.reach();
  }

  /** What a person may take back and do again now. */
  public synchronized Reach reach(String actor) {
    return history(actor).reach();
  }

  private LogEntry get(long number) {
    return log.get((int) (number - baseSeq - 1));
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
