package org.gridmap.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** The bytes of a tile on the wire. A packed tile is another representation, so its tag differs. */
final class TileBody {

  private static final int TAG_BYTES = 12;

  private TileBody() {}

  static byte[] gzip(byte[] tile) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(tile.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(tile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  /** A strong entity tag, with its quotes. */
  static String etag(byte[] tile, boolean packed) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(tile);
      String tag = HexFormat.of().formatHex(digest, 0, TAG_BYTES);
      return '"' + tag + (packed ? "-gzip" : "") + '"';
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
