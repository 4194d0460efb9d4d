package org.gridmap.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.draft.Gesture.Outcome;
import org.jspecify.annotations.Nullable;

/** Planners around one draft, in tests; its log is kept here. */
final class DraftTable {

  private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
  private static final long FIRST_PIECE = 1000;

  final OpenDraft open;
  private long pieces;

  DraftTable(OpenDraft open) {
    this(open, FIRST_PIECE);
  }

  /**
   * @param firstPiece number of the first piece somebody cuts
   */
  DraftTable(OpenDraft open, long firstPiece) {
    this.open = open;
    this.pieces = firstPiece;
  }

  static DraftTable onPaperStreet() {
    return new DraftTable(PaperStreet.open());
  }

  Outcome does(Gesture gesture) {
    return does("planner", gesture, null);
  }

  /** A gesture of somebody who has seen the log up to a number; null: all of it. */
  Outcome does(String who, Gesture gesture, @Nullable Long seen) {
    OpenDraft.Version now = open.version();
    Attempt attempt = new Attempt(open, now.draft(), open.shelf(), seen, who, this::number);
    Outcome outcome = GestureActs.of(gesture, attempt);
    if (!outcome.effect().changesNothing()) {
      append(gesture.kind(), outcome.effect(), null, who);
    }
    return outcome;
  }

  Outcome assign(@Nullable String grid, String... buildings) {
    return does(new Gesture.Assign(blocks(buildings), grid, true));
  }

  void undo(String who) {
    LogEntry last = open.nextUndo(who).orElseThrow();
    again(OperationKind.UNDO, last, last.effect().reverse(), who);
  }

  void redo(String who) {
    LogEntry last = open.nextRedo(who).orElseThrow();
    again(OperationKind.REDO, last, last.effect(), who);
  }

  private void again(OperationKind kind, LogEntry target, Effect effect, String who) {
    EffectFit.requireFits(effect, draft(), open, target, who);
    append(kind, effect, target.seq(), who);
  }

  private void append(OperationKind kind, Effect effect, @Nullable Long target, String who) {
    LogEntry.Payload payload = new LogEntry.Payload(effect, List.of(), target, null);
    open.apply(new LogEntry(open.version().seq() + 1, kind, payload, who, SPRING));
  }

  private List<CutPiece> number(List<CutPiece> cut) {
    List<CutPiece> numbered = new ArrayList<>();
    cut.forEach(piece -> numbered.add(piece.numbered(pieces++)));
    return numbered;
  }

  Draft draft() {
    return open.version().draft();
  }

  DraftGrid grid(String key) {
    return draft().findGrid(key).orElseThrow();
  }

  GridTally tally(String key) {
    return draft().get(grid(key).communityId()).tallies().get(key);
  }

  /** The key of a building's grid; empty for none. */
  String gridOf(String building) {
    return draft().gridOf(PaperStreet.block(building)).orElse("");
  }

  List<Finding.Code> problems() {
    return draft().communities().stream()
        .flatMap(one -> DraftCheck.of(one, PaperStreet.SETTINGS).stream())
        .map(Finding::code)
        .toList();
  }

  Map<Long, String> assignment() {
    return new TreeMap<>(draft().assignment());
  }

  static List<Long> blocks(String... buildings) {
    return List.of(buildings).stream().map(PaperStreet::block).toList();
  }
}
