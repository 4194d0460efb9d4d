package org.gridmap.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One layer of points in the form of Mapbox Vector Tile 2.1. The same points in the same order are
 * the same bytes.
 */
final class MvtPoints {

  /** Units of a drawing along the side of a tile. */
  static final int EXTENT = 4096;

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int LAYER = 3;
  private static final int LAYER_NAME = 1;
  private static final int LAYER_FEATURE = 2;
  private static final int LAYER_KEY = 3;
  private static final int LAYER_VALUE = 4;
  private static final int LAYER_EXTENT = 5;
  private static final int LAYER_VERSION = 15;
  private static final int VERSION = 2;
  private static final int FEATURE_TAGS = 2;
  private static final int FEATURE_TYPE = 3;
  private static final int FEATURE_GEOMETRY = 4;
  private static final int POINT = 1;
  private static final int MOVE_TO_ONE = 9;
  private static final int VALUE_TEXT = 1;
  private static final int VALUE_NUMBER = 5;

  private final String name;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();
  private final ByteArrayOutputStream features = new ByteArrayOutputStream(4096);

  MvtPoints(String name) {
    this.name = name;
  }

  /**
   * Adds a point.
   *
   * @param x from the west, {@value #EXTENT} along a side
   * @param y from the north
   * @param attributes texts and numbers that are not negative, in order
   */
  void add(int x, int y, Map<String, Object> attributes) {
    ByteArrayOutputStream tags = new ByteArrayOutputStream();
    attributes.forEach(
        (key, value) -> {
          varint(tags, number(keys, key));
          varint(tags, number(values, value));
        });
    ByteArrayOutputStream place = new ByteArrayOutputStream();
    varint(place, MOVE_TO_ONE);
    varint(place, zigzag(x));
    varint(place, zigzag(y));
    ByteArrayOutputStream feature = new ByteArrayOutputStream();
    bytes(feature, FEATURE_TAGS, tags.toByteArray());
    number(feature, FEATURE_TYPE, POINT);
    bytes(feature, FEATURE_GEOMETRY, place.toByteArray());
    bytes(features, LAYER_FEATURE, feature.toByteArray());
  }

  private static <T> int number(Map<T, Integer> known, T value) {
    Integer number = known.get(value);
    if (number == null) {
      number = known.size();
      known.put(value, number);
    }
    return number;
  }

  /** The layer as it stands in a tile; no bytes when it has no point. */
  byte[] encode() {
    if (features.size() == 0) {
      return new byte[0];
    }
    ByteArrayOutputStream layer = new ByteArrayOutputStream(features.size() + 1024);
    text(layer, LAYER_NAME, name);
    layer.writeBytes(features.toByteArray());
    keys.keySet().forEach(key -> text(layer, LAYER_KEY, key));
    values.keySet().forEach(value -> bytes(layer, LAYER_VALUE, encoded(value)));
    number(layer, LAYER_EXTENT, EXTENT);
    number(layer, LAYER_VERSION, VERSION);
    ByteArrayOutputStream tile = new ByteArrayOutputStream(layer.size() + 8);
    bytes(tile, LAYER, layer.toByteArray());
    return tile.toByteArray();
  }

  private static byte[] encoded(Object value) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    if (value instanceof Integer number) {
      number(message, VALUE_NUMBER, number);
    } else {
      text(message, VALUE_TEXT, (String) value);
    }
    return message.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, int field, String text) {
    bytes(out, field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
    varint(out, field << 3 | BYTES);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void number(ByteArrayOutputStream out, int field, int number) {
    varint(out, field << 3 | VARINT);
    varint(out, number);
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
