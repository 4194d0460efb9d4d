package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.geometry.CommonBorders;
import org.gridmap.geometry.TouchingBlocks;
import org.locationtech.jts.geom.Geometry;

/** The two sides of a line through a grid. */
final class LineSides {

  private static final double PARTED_METRES = 0.01;

  private LineSides() {}

  /**
   * Parts the blocks of a grid by a line that its blocks have been cut along.
   *
   * @return two groups of block numbers, or one when the line does not part them. Where it crosses
   *     the grid several times, smaller parts go to the second group if they touch it, else to the
   *     first
   */
  static List<List<Integer>> of(CommunityDraft one, String key, Geometry line) {
    List<Integer> blocks = one.blocksOf(key);
    List<Block> shapes =
        blocks.stream()
            .map(at -> one.ground().block(at))
            .map(
                block ->
                    new Block(
                        one.ground().community().code(),
                        block.compound(),
                        List.of(),
                        block.shape()))
            .toList();
    List<Neighbours> all = CommonBorders.of(shapes, List.of(new Barrier("cut", line)));
    List<Neighbours> open =
        all.stream()
            .filter(pair -> pair.sharedMetres() - pair.barrierMetres() > PARTED_METRES)
            .toList();
    List<Integer> numbers = new ArrayList<>();
    shapes.forEach(shape -> numbers.add(numbers.size()));
    List<List<Integer>> parts =
        new ArrayList<>(new TouchingBlocks(shapes.size(), open).pieces(numbers));
    parts.sort(Comparator.comparingInt((List<Integer> part) -> -weight(one, blocks, part)));
    if (parts.size() < 2) {
      return List.of(blocks);
    }
    TouchingBlocks touching = new TouchingBlocks(shapes.size(), all);
    List<Integer> first = new ArrayList<>(parts.get(0));
    Set<Integer> second = new HashSet<>(parts.get(1));
    for (List<Integer> part : parts.subList(2, parts.size())) {
      Set<Integer> together = new HashSet<>(second);
      together.addAll(part);
      if (touching.pieces(together).size() == 1) {
        second = together;
      } else {
        first.addAll(part);
      }
    }
    return List.of(
        first.stream().map(blocks::get).toList(),
        second.stream().sorted().map(blocks::get).toList());
  }

  private static int weight(CommunityDraft one, List<Integer> blocks, List<Integer> part) {
    return part.stream().mapToInt(at -> 1000 * one.ground().households(blocks.get(at)) + 1).sum();
  }
}
