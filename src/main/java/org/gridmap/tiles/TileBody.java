package org.gridmap.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a tile on the wire. A packed tile is another representation, so its tag differs.
 * What is worked out once is kept.
 */
final class TileBody {

  private static final int TAG_BYTES = 12;
  private static final int KEPT_BESIDE = 200;

  private final byte[] plain;
  private volatile byte @Nullable [] packed;
  private volatile @Nullable String tag;

  TileBody(byte[] tile) {
    this.plain = tile;
  }

  boolean isEmpty() {
    return plain.length == 0;
  }

  /** The bytes to send, not to be changed. */
  byte[] bytes(boolean pack) {
    if (!pack) {
      return plain;
    }
    byte[] known = packed;
    if (known == null) {
      known = gzip();
      packed = known;
    }
    return known;
  }

  /** Memory that it may come to take, in bytes. */
  int weight() {
    return 2 * plain.length + KEPT_BESIDE;
  }

  private byte[] gzip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** A strong entity tag, with its quotes. */
  String etag(boolean pack) {
    String known = tag;
    if (known == null) {
      known = digest();
      tag = known;
    }
    return '"' + known + (pack ? "-gzip" : "") + '"';
  }

  private String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
