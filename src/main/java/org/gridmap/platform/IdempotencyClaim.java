package org.gridmap.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client claims: that everything sent under a key is this one thing.
 *
 * @param bodyHash SHA-256, in hexadecimal digits, of what was sent: the body as it was understood
 *     (the order of its members does not count) and the bytes of the pictures
 */
public record IdempotencyClaim(IdempotencyKey key, String bodyHash) {

  /**
   * The claim of a request; null when it carries no key.
   *
   * @param header the key as it was sent
   * @param body what was read from the request
   */
  public static @Nullable IdempotencyClaim of(
      @Nullable String header, JsonMapper json, Object body, List<byte[]> photos) {
    IdempotencyKey key = IdempotencyKey.of(header);
    return key == null ? null : new IdempotencyClaim(key, hash(json, body, photos));
  }

  public byte[] bodyHashBytes() {
    return HexFormat.of().parseHex(bodyHash);
  }

  /** Whether the stored hash is that of the same thing. */
  public boolean isOf(byte[] storedHash) {
    return bodyHash.equals(HexFormat.of().formatHex(storedHash));
  }

  private static String hash(JsonMapper json, Object body, List<byte[]> photos) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
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
