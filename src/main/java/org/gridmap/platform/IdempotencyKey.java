package org.gridmap.platform;

import org.jspecify.annotations.Nullable;

/**
 * The client's name for one request, so that sending it again does no harm.
 *
 * @param value 1 to {@value #LONGEST} visible ASCII characters
 */
public record IdempotencyKey(String value) {

  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 200;

  /**
   * Reads a key.
   *
   * @throws Problem {@code INVALID_PARAMETER} when it is empty, too long, or holds anything but
   *     visible ASCII characters
   */
  public IdempotencyKey {
    boolean visible = value.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (value.isEmpty() || value.length() > LONGEST || !visible) {
      throw RequestWords.invalid(HEADER, value);
    }
  }

  /**
   * The key of a header, blanks at its ends left out.
   *
   * @param header null when the client sent none
   */
  public static @Nullable IdempotencyKey of(@Nullable String header) {
    return header == null ? null : new IdempotencyKey(header.strip());
  }
}
