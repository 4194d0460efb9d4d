package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridmap.draft.RebaseChoices.Side;
import org.jspecify.annotations.Nullable;

/**
 * What the grids of a rebased plan are called: each member follows who alone changed it; where both
 * did, the plan where its community follows the plan, else the publication. Codes stay unique, and
 * none is taken from a grid that somebody published meanwhile.
 */
final class RebaseGrids {

  private static final int NEW = 2;

  private final Draft was;
  private final Draft mine;
  private final Draft theirs;
  private final Set<String> codesEver;
  private final RebaseChoices choices;

  /**
   * @param old the plan on its former base
   * @param fresh a plan on the grids published now
   */
  RebaseGrids(OpenDraft old, OpenDraft fresh, RebaseChoices choices) {
    this.was = old.base();
    this.mine = old.version().draft();
    this.theirs = fresh.base();
    this.codesEver = fresh.codesEver();
    this.choices = choices;
  }

  /** True when a grid of either side can have ground of a community. */
  boolean isOf(String key, long communityId) {
    return theirs.findGrid(key).or(() -> mine.findGrid(key)).stream()
        .anyMatch(grid -> grid.communityId() == communityId);
  }

  /** The grids with some keys, as they are after the rebase, by key. */
  Map<String, DraftGrid> list(Collection<String> keys) {
    Map<String, DraftGrid> grids = new TreeMap<>();
    keys.stream().sorted().forEach(key -> grids.put(key, merged(key)));
    settleSeries(grids);
    settleNew(grids);
    return grids;
  }

  private DraftGrid merged(String key) {
    DraftGrid before = was.findGrid(key).orElse(null);
    DraftGrid own = mine.findGrid(key).orElse(null);
    DraftGrid now = theirs.findGrid(key).orElse(null);
    DraftGrid some = Objects.requireNonNull(now == null ? own : now);
    Side side = choices.of(some.communityId());
    if (own == null || now == null || side == Side.THEIRS) {
      return some;
    }
    Three three = new Three(before, own, now, side == Side.MINE);
    return new DraftGrid(
        key,
        some.seriesId(),
        three.pick(DraftGrid::code),
        three.pick(DraftGrid::name),
        three.pick(DraftGrid::kind),
        three.pickOrNone(DraftGrid::responsible),
        some.communityId(),
        own.locked());
  }

  /** A grid as it was, as the plan has it and as it is published. */
  private record Three(@Nullable DraftGrid was, DraftGrid own, DraftGrid now, boolean ownFirst) {

    <T> T pick(Function<DraftGrid, T> member) {
      return followsOwn(member) ? member.apply(own) : member.apply(now);
    }

    <T> @Nullable T pickOrNone(Function<DraftGrid, @Nullable T> member) {
      return followsOwn(member) ? member.apply(own) : member.apply(now);
    }

    private boolean followsOwn(Function<DraftGrid, ? extends @Nullable Object> member) {
      Object before = was == null ? null : member.apply(was);
      boolean ownChange = !Objects.equals(member.apply(own), before);
      boolean otherChange = !Objects.equals(member.apply(now), before);
      return ownChange && (ownFirst || !otherChange);
    }
  }

  /** Grids of a series whose codes cannot be published as they came together keep today's. */
  private void settleSeries(Map<String, DraftGrid> grids) {
    Map<Long, List<DraftGrid>> ofCommunity = new HashMap<>();
    grids.values().stream()
        .filter(grid -> grid.seriesId() != null)
        .forEach(
            grid ->
                ofCommunity.computeIfAbsent(grid.communityId(), id -> new ArrayList<>()).add(grid));
    for (List<DraftGrid> all : ofCommunity.values()) {
      if (!canBePublished(all)) {
        all.forEach(grid -> grids.put(grid.key(), grid.coded(codeNow(grid).orElse(grid.code()))));
      }
    }
  }

  private Optional<String> codeNow(DraftGrid grid) {
    return theirs.findGrid(grid.key()).map(DraftGrid::code);
  }

  private boolean canBePublished(List<DraftGrid> grids) {
    Set<String> codes = new HashSet<>();
    Map<String, String> handedOn = new HashMap<>();
    for (DraftGrid grid : grids) {
      codes.add(grid.code());
      codeNow(grid).ifPresent(now -> handedOn.put(now, grid.code()));
    }
    boolean rounds =
        grids.stream()
            .filter(grid -> !codeNow(grid).equals(Optional.of(grid.code())))
            .filter(grid -> codesEver.contains(grid.code()) && !isItsOwn(grid))
            .allMatch(grid -> handedOn.containsKey(handedOn.getOrDefault(grid.code(), "")));
    return rounds && codes.size() == grids.size();
  }

  /** True when a grid had its code when the plan began, and nobody has it now. */
  private boolean isItsOwn(DraftGrid grid) {
    boolean had = was.findGrid(grid.key()).filter(g -> g.code().equals(grid.code())).isPresent();
    return had && theirs.grids().stream().noneMatch(other -> other.code().equals(grid.code()));
  }

  /** New grids whose code is in use by now are counted on. */
  private void settleNew(Map<String, DraftGrid> grids) {
    Set<String> taken = new HashSet<>(codesEver);
    theirs.grids().forEach(grid -> taken.add(grid.code()));
    List<DraftGrid> inOrder = new ArrayList<>(grids.values());
    inOrder.sort(Comparator.comparingInt(this::age));
    Set<String> used = new HashSet<>();
    for (DraftGrid grid : inOrder) {
      boolean free = age(grid) < NEW || !taken.contains(grid.code());
      if (used.add(grid.code()) && free) {
        continue;
      }
      Set<String> all = new HashSet<>(taken);
      all.addAll(used);
      inOrder.forEach(each -> all.add(grids.get(each.key()).code()));
      Community community = mine.get(grid.communityId()).ground().community();
      DraftGrid counted = NewGrids.counted(grid, community, all);
      grids.put(grid.key(), counted);
      used.add(counted.code());
    }
  }

  /** Published now, published before, new: the older one keeps a code that two would have. */
  private int age(DraftGrid grid) {
    if (theirs.findGrid(grid.key()).isPresent()) {
      return 0;
    }
    return grid.seriesId() == null ? NEW : 1;
  }
}
