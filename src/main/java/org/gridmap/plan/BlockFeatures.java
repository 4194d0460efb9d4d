package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.balance.BorderKind;
import org.gridmap.balance.Bridge;
import org.gridmap.building.StandingBuilding;
import org.gridmap.geometry.BlockTiling.Neighbours;
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
  record BlockFeature(long id, Geometry geometry, Map<String, Object> properties) {
    @JsonProperty
    public String type() {
      return "Feature";
    }
  }

  @JsonProperty
  public String type() {
    return "FeatureCollection";
  }

  static BlockFeature feature(String community, DraftBlock block) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("community", community);
    properties.put("buildings", block.buildings().stream().map(BlockFeatures::building).toList());
    properties.put("households", block.households());
    properties.put("compound", block.compound().orElse(null));
    return new BlockFeature(block.id(), block.shape(), properties);
  }

  private static Map<String, Object> building(StandingBuilding building) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", building.code());
    members.put("name", building.name());
    members.put("households", building.households());
    members.put("use", building.use());
    return members;
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
    for (Bridge bridge : Bridge.over(ground.graph())) {
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
