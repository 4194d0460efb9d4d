package org.gridmap.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.gridmap.incident.ReportText;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's name for one report, so that sending it twice makes one incident.
 *
 * @param value 1 to 200 visible ASCII characters
 */
record IdempotencyKey(String value) {

  private static final int LONGEST = 200;

  IdempotencyKey {
    boolean visible = value.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (value.isEmpty() || value.length() > LONGEST || !visible) {
      throw new Problem(RequestProblem.INVALID_PARAMETER)
          .with("name", "Idempotency-Key")
          .with("value", ReportText.shortened(value));
    }
  }

  static @Nullable IdempotencyKey of(@Nullable String header) {
    return header == null ? null : new IdempotencyKey(header.strip());
  }

  /**
   * SHA-256 of what was sent: the report as it was understood (the order of its members does not
   * count) and the bytes of the pictures.
   */
  static byte[] hash(JsonMapper json, Report report, List<byte[]> photos) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
      for (byte[] photo : photos) {
        digest.update(("\n" + photo.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(photo);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
