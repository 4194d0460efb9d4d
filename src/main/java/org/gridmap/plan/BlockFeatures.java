package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.balance.BorderKind;
import org.gridmap.balance.Bridge;
import org.gridmap.balance.Pieces;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftBuilding;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Blocks of a draft as GeoJSON (RFC 7946), longitude before latitude.
 *
 * @param neighbours for each pair with a common border: the two blocks, the metres they share, and
 *     what lies on it ({@code NONE}, {@code ROAD}, {@code RIVER}, {@code RAIL}, {@code WALL})
 * @param compounds names of the compounds by code
 */
record BlockFeatures(
    List<BlockFeature> features, List<List<Object>> neighbours, Map<String, String> compounds) {

  /** One block; the id is the block's number. */
  record BlockFeature(long id, Geometry geometry, BlockProperties properties) {
    @JsonProperty
    public String type() {
      return "Feature";
    }
  }

  /**
   * What a block holds.
   *
   * @param community code of its community
   * @param compound code of the compound it lies in
   */
  record BlockProperties(
      String community, List<BlockBuilding> buildings, int households, @Nullable String compound) {}

  /**
   * A building on a block.
   *
   * @param place its inner point, longitude then latitude: a cut leaves it to the piece that holds
   *     it
   */
  record BlockBuilding(
      String code, @Nullable String name, int households, String use, List<Double> place) {}

  @JsonProperty
  public String type() {
    return "FeatureCollection";
  }

  static BlockFeature feature(String community, DraftBlock block) {
    return new BlockFeature(
        block.id(),
        block.shape(),
        new BlockProperties(
            community,
            block.buildings().stream().map(BlockFeatures::building).toList(),
            block.households(),
            block.compound().orElse(null)));
  }

  private static BlockBuilding building(DraftBuilding building) {
    return new BlockBuilding(
        building.code(),
        building.name(),
        building.households(),
        building.use(),
        List.of(building.inner().x, building.inner().y));
  }

  /** Pairs of neighbours, where both or, with some named, one of both is among them. */
  static List<List<Object>> neighbours(
      List<Long> ids, List<Neighbours> pairs, Collection<Long> some) {
    List<List<Object>> all = new ArrayList<>();
    for (Neighbours pair : pairs) {
      long one = ids.get(pair.one());
      long other = ids.get(pair.other());
      if (some.isEmpty() || some.contains(one) || some.contains(other)) {
        double metres = Math.round(pair.sharedMetres() * 10) / 10.0;
        all.add(List.of(one, other, metres, barrier(pair.barrier())));
      }
    }
    return all;
  }

  /**
   * The pairs one can walk between although a barrier is drawn there or they do not touch: inside a
   * compound, kind CROSSING; joined because a part is too small for a grid, kind BRIDGE.
   */
  static List<List<Object>> ways(CommunityGround ground) {
    List<List<Object>> ways = new ArrayList<>();
    for (Neighbours pair : ground.borders()) {
      boolean open = ground.graph().kind(pair.one(), pair.other()) != BorderKind.BARRIER;
      if (open && !pair.barrier().isEmpty()) {
        ways.add(way(ground, pair.one(), pair.other(), "CROSSING"));
      }
    }
    for (Bridge bridge : Pieces.bridgesOver(ground.graph())) {
      ways.add(way(ground, bridge.one(), bridge.other(), "BRIDGE"));
    }
    return ways;
  }

  private static List<Object> way(CommunityGround ground, int one, int other, String kind) {
    return List.of(ground.block(one).id(), ground.block(other).id(), 0, kind);
  }

  private static String barrier(String kind) {
    return kind.isEmpty() ? "NONE" : kind.toUpperCase(Locale.ROOT);
  }
}
