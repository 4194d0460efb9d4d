package org.gridmap.tiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The description of a tile set, by TileJSON 3.0.0; member names are the standard's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
    String tilejson,
    String scheme,
    List<String> tiles,
    int minzoom,
    int maxzoom,
    @Nullable List<Double> bounds,
    List<VectorLayer> vector_layers) {

  record VectorLayer(String id, int minzoom, int maxzoom, Map<String, String> fields) {}

  static TileJson of(Set<TileLayer> layers, String address, @Nullable Extent extent) {
    List<VectorLayer> vectorLayers = new ArrayList<>();
    for (TileLayer layer : layers) {
      new TreeMap<>(layer.fields())
          .forEach(
              (name, fields) ->
                  vectorLayers.add(
                      new VectorLayer(
                          name, layer.shallowest(), TileAddress.DEEPEST, new TreeMap<>(fields))));
    }
    return new TileJson(
        "3.0.0",
        "xyz",
        List.of(address),
        layers.stream().mapToInt(TileLayer::shallowest).min().orElse(0),
        TileAddress.DEEPEST,
        extent == null ? null : extent.asList(),
        vectorLayers);
  }
}
