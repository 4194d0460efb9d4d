package org.gridmap.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** Reads one GeoJSON feature; what is wrong with it is listed, not thrown. */
final class GeoJsonFeature {

  private final Place place;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Object> properties = new LinkedHashMap<>();

  private GeoJsonFeature(Place place) {
    this.place = place;
  }

  static SourceFeature read(JsonNode node, Place place) {
    JsonNode type = node.path("type");
    if (!node.isObject() || !type.isString() || !type.stringValue().equals("Feature")) {
      String written = ExactTree.written(node.isObject() ? type : node);
      Fault fault =
          Fault.of(FaultCode.NOT_A_FEATURE, place).with("type", written.isEmpty() ? "—" : written);
      return new SourceFeature(place, Map.of(), null, List.of(fault), List.of());
    }
    String id = idIn(node.path("id"));
    GeoJsonFeature reading = new GeoJsonFeature(place.withId(id));
    reading.readId(node.path("id"), id);
    reading.readProperties(node.get("properties"));
    return reading.with(reading.readGeometry(node));
  }

  /**
   * A root that is not a collection of features.
   *
   * @param type the root's type
   * @param members all its members
   */
  static List<SourceFeature> readRoot(String type, Map<String, JsonNode> members) {
    Place place = new Place(1, null, 1, 1);
    var root = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    members.forEach(root::set);
    if (type.equals("Feature")) {
      return List.of(read(root, place));
    }
    if (!GeoJsonGeometry.isType(type)) {
      throw new FaultFound(Fault.of(FaultCode.ROOT_TYPE_UNKNOWN, Place.FILE).with("type", type));
    }
    if (!type.equals("GeometryCollection")) {
      return List.of(bare(root, place));
    }
    List<SourceFeature> each = new ArrayList<>();
    for (JsonNode geometry : root.path("geometries")) {
      each.add(bare(geometry, new Place(each.size() + 1, null, 0, 0)));
    }
    return each.isEmpty() ? List.of(bare(root, place)) : each;
  }

  private static SourceFeature bare(JsonNode geometry, Place place) {
    GeoJsonFeature reading = new GeoJsonFeature(place);
    return reading.with(reading.decoded(geometry));
  }

  private SourceFeature with(@Nullable Geometry geometry) {
    return new SourceFeature(place, properties, geometry, faults, List.of());
  }

  private static @Nullable String idIn(JsonNode id) {
    if (id instanceof POJONode) {
      return Numbers.code(ExactTree.plain(id)).orElseGet(() -> ExactTree.written(id));
    }
    return id.isString() ? id.stringValue() : null;
  }

  private void readId(JsonNode node, @Nullable String id) {
    if (id != null) {
      properties.put("", ExactTree.plain(node));
    } else if (!node.isMissingNode() && !node.isNull()) {
      faults.add(Fault.of(FaultCode.BAD_ID, place).with("value", ExactTree.written(node)));
    }
  }

  private void readProperties(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return;
    }
    if (!node.isObject()) {
      faults.add(Fault.of(FaultCode.PROPERTIES_NOT_OBJECT, place));
      return;
    }
    node.forEachEntry(
        (name, value) -> {
          if (value instanceof POJONode || value.isString()) {
            properties.put(name, ExactTree.plain(value));
          } else if (value.isBoolean()) {
            properties.put(name, value.booleanValue());
          } else if (!value.isNull()) {
            properties.put(name, new NestedText(ExactTree.written(value)));
          }
        });
  }

  private @Nullable Geometry readGeometry(JsonNode node) {
    JsonNode box = node.get("bbox");
    if (box != null && !Positions.isBox(box)) {
      faults.add(Fault.of(FaultCode.BAD_BBOX, place));
    }
    JsonNode geometry = node.get("geometry");
    return geometry == null || geometry.isNull() ? null : decoded(geometry);
  }

  private @Nullable Geometry decoded(JsonNode geometry) {
    try {
      GeoJsonGeometry decoding = new GeoJsonGeometry(place);
      Geometry decoded = decoding.decode(geometry);
      faults.addAll(decoding.notes());
      return decoded;
    } catch (FaultFound fault) {
      faults.add(fault.fault());
      return null;
    }
  }
}
