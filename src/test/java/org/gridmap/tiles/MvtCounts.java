package org.gridmap.tiles;

import java.util.ArrayList;
import java.util.List;

/** Reads the attribute {@code count} of every feature of a tile, and adds them up. */
final class MvtCounts {

  private static final int LAYER = 3;
  private static final int FEATURE = 2;
  private static final int KEY = 3;
  private static final int VALUE = 4;

  private final byte[] bytes;
  private int position;

  private MvtCounts(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  static long sum(byte[] tile) {
    MvtCounts reader = new MvtCounts(tile, 0);
    long sum = 0;
    while (reader.position < tile.length) {
      int field = (int) (reader.varint() >> 3);
      int end = (int) reader.varint() + reader.position;
      if (field == LAYER) {
        sum += layer(tile, reader.position, end);
      }
      reader.position = end;
    }
    return sum;
  }

  private static long layer(byte[] tile, int start, int end) {
    MvtCounts reader = new MvtCounts(tile, start);
    List<int[]> features = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    while (reader.position < end) {
      long word = reader.varint();
      if ((word & 7) == 0) {
        reader.varint();
        continue;
      }
      int to = (int) reader.varint() + reader.position;
      switch ((int) (word >> 3)) {
        case FEATURE -> features.add(new int[] {reader.position, to});
        case KEY -> keys.add(new String(tile, reader.position, to - reader.position));
        case VALUE -> values.add(new MvtCounts(tile, reader.position).number());
        default -> {}
      }
      reader.position = to;
    }
    return features.stream()
        .mapToLong(feature -> count(tile, feature[0], feature[1], keys, values))
        .sum();
  }

  private static long count(byte[] tile, int start, int end, List<String> keys, List<Long> values) {
    MvtCounts reader = new MvtCounts(tile, start);
    while (reader.position < end) {
      long word = reader.varint();
      if ((word & 7) == 0) {
        reader.varint();
        continue;
      }
      int to = (int) reader.varint() + reader.position;
      while ((word >> 3) == 2 && reader.position < to) {
        String key = keys.get((int) reader.varint());
        long value = values.get((int) reader.varint());
        if (key.equals("count")) {
          return value;
        }
      }
      reader.position = to;
    }
    return 0;
  }

  /** The number in a value message; 0 for text. */
  private long number() {
    long word = varint();
    return switch ((int) (word >> 3)) {
      case 4, 5 -> varint();
      case 6 -> {
        long zigzag = varint();
        yield (zigzag >>> 1) ^ -(zigzag & 1);
      }
      default -> 0;
    };
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
