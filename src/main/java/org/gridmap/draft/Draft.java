package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridmap.geometry.Outline;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** A division while it is drawn: the state of a plan after some operation. Immutable. */
public final class Draft {

  private final SortedMap<Long, CommunityDraft> communities;

  /** The community of every block, by the block's id. */
  private final Map<Long, Long> homes;

  private final int lastNumber;

  private Draft(
      SortedMap<Long, CommunityDraft> communities, Map<Long, Long> homes, int lastNumber) {
    this.communities = communities;
    this.homes = homes;
    this.lastNumber = lastNumber;
  }

  public static Draft of(Collection<CommunityDraft> communities) {
    SortedMap<Long, CommunityDraft> byId = new TreeMap<>();
    Map<Long, Long> homes = new HashMap<>();
    for (CommunityDraft community : communities) {
      long id = community.ground().community().id();
      byId.put(id, community);
      community.ground().blocks().forEach(block -> homes.put(block.id(), id));
    }
    return new Draft(byId, homes, 0);
  }

  /**
   * The draft after one more operation.
   *
   * @param pieces gives blocks by id: pieces of a cut, or what they were cut out of
   */
  public Draft after(Effect effect, BlockShelf pieces) {
    SortedMap<Long, CommunityDraft> changed = new TreeMap<>(communities);
    Map<Long, Long> where = homes;
    if (!effect.added().isEmpty() || !effect.homes().isEmpty()) {
      where = new HashMap<>(homes);
      rebuild(effect, pieces, changed, where);
    }
    changeGrids(effect, changed);
    Map<Long, Map<Long, Effect.Move>> moves = new HashMap<>();
    for (Map.Entry<Long, Effect.Move> move : effect.assignment().entrySet()) {
      Long home = where.get(move.getKey());
      if (home != null) {
        moves.computeIfAbsent(home, id -> new HashMap<>()).put(move.getKey(), move.getValue());
      }
    }
    moves.forEach((id, some) -> changed.computeIfPresent(id, (key, one) -> one.assigned(some)));
    changeLocks(effect, changed, where);
    int number = lastNumber;
    for (String key : effect.grids().keySet()) {
      number = key.startsWith("n") ? Math.max(number, Integer.parseInt(key.substring(1))) : number;
    }
    return new Draft(changed, where, number);
  }

  private void rebuild(
      Effect effect,
      BlockShelf pieces,
      SortedMap<Long, CommunityDraft> changed,
      Map<Long, Long> where) {
    Map<Long, Map<Long, DraftBlock>> grounds = new HashMap<>();
    for (DraftBlock piece : pieces.get(effect.added())) {
      long home = where.get(pieces.relativeAmong(piece.id(), effect.removed()));
      groundOf(grounds, home).put(piece.id(), piece);
      where.put(piece.id(), home);
    }
    for (long id : effect.removed()) {
      groundOf(grounds, where.get(id)).remove(id);
      where.remove(id);
    }
    effect
        .homes()
        .forEach(
            (id, home) -> {
              DraftBlock block = groundOf(grounds, home.from()).remove(id);
              groundOf(grounds, home.to()).put(id, block);
              where.put(id, home.to());
            });
    grounds.forEach(
        (id, blocks) ->
            changed.computeIfPresent(
                id,
                (key, one) ->
                    one.onGround(
                        one.ground()
                            .of(new ArrayList<>(blocks.values()), !effect.homes().isEmpty()))));
  }

  private Map<Long, DraftBlock> groundOf(Map<Long, Map<Long, DraftBlock>> grounds, long community) {
    return grounds.computeIfAbsent(
        community,
        id -> {
          Map<Long, DraftBlock> blocks = new TreeMap<>();
          get(id).ground().blocks().forEach(block -> blocks.put(block.id(), block));
          return blocks;
        });
  }

  private static void changeGrids(Effect effect, SortedMap<Long, CommunityDraft> changed) {
    Map<Long, Map<String, DraftGrid>> grids = new HashMap<>();
    effect
        .grids()
        .forEach(
            (key, change) -> {
              DraftGrid from = change.from();
              DraftGrid to = change.to();
              if (from != null) {
                gridsOf(grids, changed, from.communityId()).remove(key);
              }
              if (to != null) {
                gridsOf(grids, changed, to.communityId()).put(key, to);
              }
            });
    grids.forEach((id, all) -> changed.computeIfPresent(id, (k, one) -> one.withGrids(all)));
  }

  private static Map<String, DraftGrid> gridsOf(
      Map<Long, Map<String, DraftGrid>> grids, Map<Long, CommunityDraft> changed, long community) {
    return grids.computeIfAbsent(community, id -> new TreeMap<>(changed.get(id).grids()));
  }

  private static void changeLocks(
      Effect effect, SortedMap<Long, CommunityDraft> changed, Map<Long, Long> where) {
    Set<Long> touched = new HashSet<>(effect.locked());
    touched.addAll(effect.unlocked());
    Set<Long> ids = new HashSet<>();
    touched.stream().map(where::get).filter(id -> id != null).forEach(ids::add);
    for (long id : ids) {
      CommunityDraft one = changed.get(id);
      Set<Long> locks = new HashSet<>(one.lockedBlocks());
      effect.unlocked().forEach(locks::remove);
      effect.locked().stream().filter(block -> where.get(block) == id).forEach(locks::add);
      changed.put(id, one.withLocks(locks));
    }
  }

  /** The communities of the draft, by id. */
  public Collection<CommunityDraft> communities() {
    return communities.values();
  }

  public CommunityDraft get(long communityId) {
    CommunityDraft found = communities.get(communityId);
    if (found == null) {
      throw new IllegalArgumentException("community " + communityId + " is not in the draft");
    }
    return found;
  }

  /** The community a block lies in; empty when the draft has no such block. */
  public Optional<CommunityDraft> findCommunityOf(long blockId) {
    return Optional.ofNullable(homes.get(blockId)).map(communities::get);
  }

  public Optional<CommunityDraft> findByCode(String communityCode) {
    return communities.values().stream()
        .filter(one -> one.ground().community().code().equals(communityCode))
        .findFirst();
  }

  public Optional<DraftGrid> findGrid(String key) {
    return communities.values().stream()
        .map(one -> one.grids().get(key))
        .filter(grid -> grid != null)
        .findFirst();
  }

  /** The grid of a block, by key; empty when the block has none or is not in the draft. */
  public Optional<String> gridOf(long blockId) {
    return findCommunityOf(blockId).flatMap(one -> one.gridOf(one.ground().numberOf(blockId)));
  }

  /** All grids, by community, then by key. */
  public List<DraftGrid> grids() {
    List<DraftGrid> all = new ArrayList<>();
    communities.values().forEach(one -> all.addAll(one.grids().values()));
    return all;
  }

  /** Ids of all blocks. */
  public Set<Long> blockIds() {
    return Set.copyOf(homes.keySet());
  }

  /** The grid's key of every assigned block, by the block's id. */
  public Map<Long, String> assignment() {
    Map<Long, String> all = new TreeMap<>();
    communities.values().forEach(one -> all.putAll(one.assignment()));
    return all;
  }

  /** The key that a new grid gets; counting up, also over grids that were undone. */
  public int nextNumber() {
    return lastNumber + 1;
  }

  /** The grids that have blocks, as they would be published, by community and code. */
  public List<DraftVersion> versions() {
    List<DraftVersion> versions = new ArrayList<>();
    for (CommunityDraft one : communities.values()) {
      one.grids().values().stream()
          .map(grid -> version(one, grid))
          .filter(version -> !version.blockIds().isEmpty())
          .sorted(java.util.Comparator.comparing(DraftVersion::code))
          .forEach(versions::add);
    }
    return versions;
  }

  private static DraftVersion version(CommunityDraft one, DraftGrid grid) {
    List<Integer> blocks = one.blocksOf(grid.key());
    return new DraftVersion(
        grid.seriesId(),
        grid.code(),
        grid.name(),
        grid.kind(),
        grid.responsible(),
        grid.communityId(),
        one.ground().idsOf(blocks),
        outline(one, blocks),
        blocks.stream().mapToInt(one.ground()::households).sum());
  }

  /** The exact union of blocks of one community. */
  public static MultiPolygon outline(CommunityDraft one, Collection<Integer> blocks) {
    Geometry union = Outline.of(blocks.stream().map(at -> one.ground().block(at).shape()).toList());
    return Degrees.multiPolygon(union);
  }
}
