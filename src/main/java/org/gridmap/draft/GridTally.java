package org.gridmap.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of a grid in a draft.
 *
 * @param pieces parts of its ground that do not touch; 1 when it is whole, 0 without blocks
 */
public record GridTally(int households, int blocks, int buildings, int pieces) {

  static Map<String, GridTally> of(CommunityDraft draft) {
    CommunityGround ground = draft.ground();
    Map<String, GridTally> tallies = new HashMap<>();
    for (String key : draft.grids().keySet()) {
      List<Integer> blocks = draft.blocksOf(key);
      tallies.put(
          key,
          new GridTally(
              blocks.stream().mapToInt(ground::households).sum(),
              blocks.size(),
              blocks.stream().mapToInt(at -> ground.block(at).buildings().size()).sum(),
              ground.touching().pieces(blocks).size()));
    }
    return tallies;
  }
}
