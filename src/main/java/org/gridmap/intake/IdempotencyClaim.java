package org.gridmap.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gridmap.platform.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client claims: that everything sent under a key is this one report.
 *
 * @param bodyHash SHA-256, in hexadecimal digits, of what was sent: the report as it was understood
 *     (the order of its members does not count) and the bytes of the pictures
 */
record IdempotencyClaim(IdempotencyKey key, String bodyHash) {

  /**
   * The claim of a request; null when it carries no key.
   *
   * @param header the key as it was sent
   */
  static @Nullable IdempotencyClaim of(
      @Nullable String header, JsonMapper json, Report report, List<byte[]> photos) {
    IdempotencyKey key = IdempotencyKey.of(header);
    return key == null ? null : new IdempotencyClaim(key, hash(json, report, photos));
  }

  byte[] bodyHashBytes() {
    return HexFormat.of().parseHex(bodyHash);
  }

  /** Whether the stored hash is that of the same report. */
  boolean isOf(byte[] storedHash) {
    return bodyHash.equals(HexFormat.of().formatHex(storedHash));
  }

  private static String hash(JsonMapper json, Report report, List<byte[]> photos) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
      for (byte[] photo : photos) {
        digest.update(("\n" + photo.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(photo);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
