package org.gridmap.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is left of a name in a Shapefile, which has room for ten bytes. */
final class ShortName {

  static final int ROOM = 10;
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));

  private ShortName() {}

  /** The characters that fit whole. */
  static String of(String name, Charset encoding) {
    CharBuffer rest = CharBuffer.wrap(name);
    ByteBuffer room = ByteBuffer.allocate(ROOM);
    encoding.newEncoder().encode(rest, room, true);
    return name.substring(0, rest.position());
  }

  /** The other names of a field, and what is left of each of its names. */
  static List<String> added(ImportField field) {
    List<String> names = new ArrayList<>(field.others());
    List<String> whole = new ArrayList<>(field.others());
    whole.add(field.name());
    for (String name : whole) {
      for (Charset encoding : ENCODINGS) {
        String left = of(name, encoding);
        if (!left.isEmpty() && !names.contains(left) && !left.equals(field.name())) {
          names.add(left);
        }
      }
    }
    return names;
  }
}
