package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gridmap.balance.FormerPlan;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * The grids of one community in a draft: which block belongs to which. Immutable; what is derived
 * is derived once.
 */
public final class CommunityDraft {

  private static final String NO_GRID = "";

  private final CommunityGround ground;
  private final @Nullable String[] gridOf;
  private final SortedMap<String, DraftGrid> grids;
  private final Set<Long> lockedBlocks;
  private @Nullable Map<String, List<Integer>> members;
  private @Nullable Map<String, GridTally> tallies;
  private @Nullable List<Finding> findings;

  /**
   * @param gridOf the key of each block's grid by its id; blocks that are not named have none
   */
  public CommunityDraft(
      CommunityGround ground,
      Map<Long, String> gridOf,
      Map<String, DraftGrid> grids,
      Set<Long> lockedBlocks) {
    this.ground = ground;
    this.gridOf = new String[ground.size()];
    for (int at = 0; at < ground.size(); at++) {
      this.gridOf[at] = gridOf.get(ground.block(at).id());
    }
    this.grids = new TreeMap<>(grids);
    this.lockedBlocks = Set.copyOf(lockedBlocks);
  }

  private CommunityDraft(
      CommunityGround ground,
      @Nullable String[] gridOf,
      SortedMap<String, DraftGrid> grids,
      Set<Long> lockedBlocks) {
    this.ground = ground;
    this.gridOf = gridOf;
    this.grids = grids;
    this.lockedBlocks = lockedBlocks;
  }

  /** The same ground with blocks in other grids. */
  CommunityDraft assigned(Map<Long, Effect.Move> moves) {
    @Nullable String[] changed = gridOf.clone();
    moves.forEach((block, move) -> changed[ground.numberOf(block)] = move.to());
    return new CommunityDraft(ground, changed, grids, lockedBlocks);
  }

  CommunityDraft withGrids(Map<String, DraftGrid> others) {
    return new CommunityDraft(ground, gridOf, new TreeMap<>(others), lockedBlocks);
  }

  CommunityDraft withLocks(Set<Long> blocks) {
    return new CommunityDraft(ground, gridOf, grids, Set.copyOf(blocks));
  }

  /** The same grids on other ground; new blocks have none. */
  CommunityDraft onGround(CommunityGround other) {
    return new CommunityDraft(other, assignment(), grids, lockedBlocks);
  }

  public CommunityGround ground() {
    return ground;
  }

  public SortedMap<String, DraftGrid> grids() {
    return grids;
  }

  public Set<Long> lockedBlocks() {
    return lockedBlocks;
  }

  /** The key of a block's grid, by the block's number. */
  public Optional<String> gridOf(int number) {
    return Optional.ofNullable(gridOf[number]);
  }

  /** The key of each assigned block's grid, by the block's id. */
  Map<Long, String> assignment() {
    Map<Long, String> keys = new HashMap<>();
    for (int at = 0; at < gridOf.length; at++) {
      String key = gridOf[at];
      if (key != null) {
        keys.put(ground.block(at).id(), key);
      }
    }
    return keys;
  }

  /** Numbers of the blocks of a grid, ascending; null for the blocks of none. */
  public List<Integer> blocksOf(@Nullable String key) {
    return members().getOrDefault(key == null ? NO_GRID : key, List.of());
  }

  private synchronized Map<String, List<Integer>> members() {
    if (members == null) {
      Map<String, List<Integer>> found = new HashMap<>();
      for (int at = 0; at < gridOf.length; at++) {
        String key = gridOf[at];
        found.computeIfAbsent(key == null ? NO_GRID : key, k -> new ArrayList<>()).add(at);
      }
      found.replaceAll((key, blocks) -> Collections.unmodifiableList(blocks));
      members = found;
    }
    return members;
  }

  public boolean isLocked(int number) {
    String key = gridOf[number];
    return lockedBlocks.contains(ground.block(number).id())
        || (key != null && grids.get(key).locked());
  }

  /** The keys of the grids in the order the balance kernel numbers them. */
  public List<String> keys() {
    return List.copyOf(grids.keySet());
  }

  /**
   * The present grids as the balance kernel takes them, with all locks.
   *
   * @param shut more grids that neither give nor take
   */
  FormerPlan former(Collection<String> shut) {
    List<String> keys = keys();
    Map<String, Integer> numberOf = new HashMap<>();
    keys.forEach(key -> numberOf.put(key, numberOf.size()));
    int[] numbers = new int[gridOf.length];
    for (int at = 0; at < gridOf.length; at++) {
      String key = gridOf[at];
      numbers[at] = key == null ? FormerPlan.NO_GRID : numberOf.get(key);
    }
    Set<Integer> blocks = new java.util.HashSet<>();
    lockedBlocks.forEach(id -> ground.find(id).ifPresent(blocks::add));
    Set<Integer> lockedGrids = new java.util.HashSet<>();
    for (DraftGrid grid : grids.values()) {
      if (grid.locked() || shut.contains(grid.key())) {
        lockedGrids.add(numberOf.get(grid.key()));
      }
    }
    return FormerPlan.of(numbers, keys.size()).locked(blocks, lockedGrids);
  }

  /** The sums of every grid, by key; also of grids without blocks. */
  public synchronized Map<String, GridTally> tallies() {
    if (tallies == null) {
      Map<String, GridTally> found = new HashMap<>();
      grids.keySet().forEach(key -> found.put(key, tally(blocksOf(key))));
      tallies = found;
    }
    return tallies;
  }

  private GridTally tally(List<Integer> blocks) {
    return new GridTally(
        blocks.stream().mapToInt(ground::households).sum(),
        blocks.size(),
        blocks.stream().mapToInt(at -> ground.block(at).buildings().size()).sum(),
        ground.touching().pieces(blocks).size());
  }

  /**
   * The grid beside some blocks that shares most metres with them; of equals the one with the
   * greater key.
   *
   * @param blocks their numbers
   * @param allowed which grids may be answered, by key
   */
  Optional<String> longestBorder(Collection<Integer> blocks, Predicate<String> allowed) {
    Map<String, Double> metres = new TreeMap<>();
    boolean[] inside = new boolean[ground.size()];
    blocks.forEach(at -> inside[at] = true);
    for (Neighbours pair : ground.borders()) {
      if (inside[pair.one()] != inside[pair.other()]) {
        int beyond = inside[pair.one()] ? pair.other() : pair.one();
        gridOf(beyond)
            .filter(allowed)
            .ifPresent(key -> metres.merge(key, pair.sharedMetres(), Double::sum));
      }
    }
    return metres.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** What is to be put right in this community; searched for once, as nothing here changes. */
  synchronized List<Finding> findings(Supplier<List<Finding>> search) {
    if (findings == null) {
      findings = search.get();
    }
    return findings;
  }
}
