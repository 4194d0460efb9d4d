package org.gridmap.tiles;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;

/**
 * What can be asked for as tiles. Some hold several MVT layers; each MVT layer's attributes are
 * listed for TileJSON.
 */
enum TileLayer {
  BASE(
      0,
      Map.of(
          "street", Map.of("major", "Boolean", "name", "String"),
          "water", Map.of("name", "String"),
          "green", Map.of("name", "String"))),
  BUILDINGS(
      13,
      Map.of(
          "building", Map.of("code", "String", "name", "String", "use", "String"),
          "building_label", Map.of("name", "String"))),
  COMMUNITIES(
      0,
      Map.of(
          "community", Map.of("code", "String", "name", "String"),
          "community_label", Map.of("code", "String", "name", "String"))),
  GRIDS(
      9,
      Map.of(
          "grid",
          Map.of("code", "String", "name", "String", "kind", "String", "households", "Number"),
          "grid_label",
          Map.of("code", "String", "name", "String", "kind", "String", "households", "Number"))),
  INCIDENTS(
      0,
      Map.of(
          "incident",
          Map.of(
              "count", "Number",
              "cell_column", "Number",
              "cell_row", "Number",
              "number", "String",
              "category", "String",
              "state", "String")));

  private final int shallowest;
  private final Map<String, Map<String, String>> fields;

  TileLayer(int shallowest, Map<String, Map<String, String>> fields) {
    this.shallowest = shallowest;
    this.fields = fields;
  }

  /**
   * The layers of a path segment, joined by commas, e.g. {@code base,grids}.
   *
   * @throws Problem {@code NOT_FOUND} for a name that is no layer
   */
  static Set<TileLayer> named(String names) {
    Set<TileLayer> layers = EnumSet.noneOf(TileLayer.class);
    for (String name : names.split(",", -1)) {
      layers.add(layer(name));
    }
    return layers;
  }

  private static TileLayer layer(String name) {
    for (TileLayer layer : values()) {
      if (layer.path().equals(name)) {
        return layer;
      }
    }
    throw new Problem(RequestProblem.NOT_FOUND);
  }

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The smallest zoom at which the layer holds anything. */
  int shallowest() {
    return shallowest;
  }

  /** Attributes of each MVT layer and their types, by name. */
  Map<String, Map<String, String>> fields() {
    return fields;
  }
}
