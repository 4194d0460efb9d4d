package org.gridmap.lifecycle;

import java.nio.charset.StandardCharsets;

/** Which incidents are drawn for a second look. */
final class SpotCheck {

  private static final double RANGE = 0x1p53;

  private SpotCheck() {}

  /**
   * Whether an incident is drawn: decided by its number alone, so nobody draws until it suits him,
   * and the drawing can be repeated. FNV-1a over the number, spread as the end of MurmurHash3 does.
   *
   * @param share 0 to 1
   */
  static boolean draws(String number, double share) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : number.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return (hash >>> 11) / RANGE < share;
  }
}
