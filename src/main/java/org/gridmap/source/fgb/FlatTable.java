package org.gridmap.source.fgb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One table of a FlatBuffers message, little-endian; wrong offsets throw, they never wrap. */
final class FlatTable {

  private final ByteBuffer bytes;
  private final int at;

  private FlatTable(ByteBuffer bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The table a message begins with. */
  static FlatTable root(ByteBuffer message) {
    return new FlatTable(message, message.getInt(0));
  }

  ByteBuffer bytes() {
    return bytes;
  }

  /** Where a field lies; 0 when it is left out. */
  private int field(int number) {
    int table = at - bytes.getInt(at);
    int entry = 4 + 2 * number;
    int size = bytes.getShort(table) & 0xFFFF;
    int offset = entry < size ? bytes.getShort(table + entry) & 0xFFFF : 0;
    return offset == 0 ? 0 : at + offset;
  }

  private int target(int field) {
    return field + bytes.getInt(field);
  }

  int unsignedByte(int number) {
    int field = field(number);
    return field == 0 ? 0 : bytes.get(field) & 0xFF;
  }

  int unsignedShort(int number, int usual) {
    int field = field(number);
    return field == 0 ? usual : bytes.getShort(field) & 0xFFFF;
  }

  int integer(int number) {
    int field = field(number);
    return field == 0 ? 0 : bytes.getInt(field);
  }

  long longer(int number) {
    int field = field(number);
    return field == 0 ? 0 : bytes.getLong(field);
  }

  Optional<String> text(int number) {
    int field = field(number);
    if (field == 0) {
      return Optional.empty();
    }
    int start = target(field);
    byte[] text = new byte[length(start, 1)];
    bytes.get(start + 4, text);
    return Optional.of(new String(text, StandardCharsets.UTF_8));
  }

  Optional<FlatTable> table(int number) {
    int field = field(number);
    return field == 0 ? Optional.empty() : Optional.of(new FlatTable(bytes, target(field)));
  }

  List<FlatTable> tables(int number) {
    int field = field(number);
    List<FlatTable> all = new ArrayList<>();
    if (field != 0) {
      int start = target(field);
      int count = length(start, 4);
      for (int i = 0; i < count; i++) {
        int each = start + 4 + 4 * i;
        all.add(new FlatTable(bytes, target(each)));
      }
    }
    return all;
  }

  double[] doubles(int number) {
    int field = field(number);
    int start = field == 0 ? 0 : target(field);
    double[] all = new double[field == 0 ? 0 : length(start, 8)];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.getDouble(start + 4 + 8 * i);
    }
    return all;
  }

  int[] integers(int number) {
    int field = field(number);
    int start = field == 0 ? 0 : target(field);
    int[] all = new int[field == 0 ? 0 : length(start, 4)];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.getInt(start + 4 + 4 * i);
    }
    return all;
  }

  byte[] octets(int number) {
    int field = field(number);
    int start = field == 0 ? 0 : target(field);
    byte[] all = new byte[field == 0 ? 0 : length(start, 1)];
    bytes.get(field == 0 ? 0 : start + 4, all);
    return all;
  }

  private int length(int start, int size) {
    int count = bytes.getInt(start);
    if (count < 0 || (long) count * size > bytes.limit() - start) {
      throw new IndexOutOfBoundsException("fgb: vector of " + count);
    }
    return count;
  }
}
