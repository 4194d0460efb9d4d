package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gridmap.balance.BlockGraph;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.Crossings;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockTiling;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.CommonBorders;
import org.gridmap.geometry.Coverage;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.geometry.TouchingBlocks;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The blocks of one community in a draft, numbered by id, and how they hang together. Immutable.
 */
public final class CommunityGround {

  private final Community community;
  private final List<DraftBlock> blocks;
  private final List<Barrier> barriers;
  private final Map<Long, Integer> number = new HashMap<>();
  private final List<Neighbours> borders;
  private final TouchingBlocks touching;
  private final BlockGraph graph;
  private final int[] households;
  private final Crossings crossings;
  private final boolean borderMoved;
  private @Nullable List<CoverageFault> faults;

  public CommunityGround(Community community, List<DraftBlock> blocks, List<Barrier> barriers) {
    this(community, blocks, barriers, Crossings.of(barriers, List.of()), false);
  }

  private CommunityGround(
      Community community,
      List<DraftBlock> blocks,
      List<Barrier> barriers,
      Crossings crossings,
      boolean borderMoved) {
    this.community = community;
    this.barriers = barriers;
    this.crossings = crossings;
    this.borderMoved = borderMoved;
    this.blocks = blocks.stream().sorted(Comparator.comparingLong(DraftBlock::id)).toList();
    this.blocks.forEach(block -> number.put(block.id(), number.size()));
    List<Block> ground = this.blocks.stream().map(this::block).toList();
    borders = CommonBorders.of(ground, barriers);
    touching = new TouchingBlocks(this.blocks.size(), borders);
    households = this.blocks.stream().mapToInt(DraftBlock::households).toArray();
    graph = graphOf(block -> true);
  }

  /**
   * The same community on other blocks.
   *
   * @param moved true when they are not the same ground
   */
  CommunityGround of(List<DraftBlock> others, boolean moved) {
    return new CommunityGround(community, others, barriers, crossings, borderMoved || moved);
  }

  /** Gaps, overlaps and ground outside the community, found once. */
  public synchronized List<CoverageFault> faults() {
    if (faults == null) {
      List<CodedPolygon> polygons =
          blocks.stream()
              .map(block -> new CodedPolygon(String.valueOf(block.id()), block.shape()))
              .toList();
      faults =
          Coverage.check(
              polygons, borderMoved ? Optional.empty() : Optional.ofNullable(community.boundary()));
    }
    return faults;
  }

  /** Common borders of the blocks of several communities, numbered in this order. */
  public static List<Neighbours> bordersOf(List<CommunityGround> grounds) {
    List<Block> all =
        grounds.stream().flatMap(ground -> ground.blocks.stream().map(ground::block)).toList();
    return CommonBorders.of(
        all, grounds.stream().flatMap(ground -> ground.barriers.stream()).distinct().toList());
  }

  private Block block(DraftBlock block) {
    List<String> codes = block.buildings().stream().map(DraftBuilding::code).toList();
    return new Block(community.code(), block.compound(), codes, block.shape());
  }

  /**
   * The graph of some of the blocks, in their order; the ground of the others is left out.
   *
   * @param wanted which blocks take part
   */
  public BlockGraph graphOf(Predicate<DraftBlock> wanted) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> compounds = new HashMap<>();
    Set<Block> taking = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Block> ground = new ArrayList<>();
    for (DraftBlock block : blocks) {
      Block shape = block(block);
      ground.add(shape);
      if (wanted.test(block)) {
        taking.add(shape);
      }
      for (DraftBuilding building : block.buildings()) {
        counts.put(building.code(), building.households());
        block.compound().ifPresent(code -> compounds.put(building.code(), code));
      }
    }
    if (taking.isEmpty()) {
      return BlockGraph.builder().build();
    }
    return CommunityBlocks.of(
            new BlockTiling(ground, borders, List.of(), List.of()),
            code -> counts.getOrDefault(code, 0),
            code -> compounds.getOrDefault(code, ""),
            crossings,
            taking::contains)
        .get(0)
        .graph();
  }

  public Community community() {
    return community;
  }

  public List<DraftBlock> blocks() {
    return blocks;
  }

  public int size() {
    return blocks.size();
  }

  public DraftBlock block(int at) {
    return blocks.get(at);
  }

  /** The number of a block, or empty when it is not of this community. */
  Optional<Integer> find(long blockId) {
    return Optional.ofNullable(number.get(blockId));
  }

  public int numberOf(long blockId) {
    return find(blockId).orElseThrow();
  }

  /** The numbers of blocks, in their order. */
  int[] numbersOf(Collection<Long> blockIds) {
    return blockIds.stream().mapToInt(this::numberOf).toArray();
  }

  public List<Long> idsOf(Collection<Integer> numbers) {
    return numbers.stream().map(at -> blocks.get(at).id()).toList();
  }

  /** Common borders of its blocks, by number. */
  public List<Neighbours> borders() {
    return borders;
  }

  /** Who touches whom on the ground, whatever lies between. */
  public TouchingBlocks touching() {
    return touching;
  }

  /** Households, sizes and passable borders, for the balance kernel. */
  public BlockGraph graph() {
    return graph;
  }

  public int households(int at) {
    return households[at];
  }

  public int households() {
    return Arrays.stream(households).sum();
  }

  public Envelope envelope() {
    Envelope reach = new Envelope();
    blocks.forEach(block -> reach.expandToInclude(block.shape().getEnvelopeInternal()));
    return reach;
  }
}
