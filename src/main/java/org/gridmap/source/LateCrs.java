package org.gridmap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference system a GeoJSON file names behind its features, where a stream would read it too
 * late. Only a file whose last 64 kB speak of one is gone through for it.
 */
final class LateCrs {

  private static final int TAIL = 1 << 16;

  private LateCrs() {}

  /** The name, or null when there is none behind the features or the file is broken. */
  static @Nullable String in(Path file) throws IOException {
    if (!tail(file).contains("\"crs\"")) {
      return null;
    }
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json = JsonMapper.shared().createParser(bytes)) {
      return find(json);
    } catch (JacksonException broken) {
      return null;
    }
  }

  private static @Nullable String find(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("crs")) {
        return LegacyCrs.nameIn(json.readValueAsTree());
      }
      json.skipChildren();
    }
    return null;
  }

  private static String tail(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      ByteBuffer bytes = ByteBuffer.allocate(TAIL);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // until the end or full
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
  }
}
