package org.gridmap.picture;

/**
 * Walks the markers of a JPEG file (ITU-T T.81, annex B) without decoding it. What follows the end
 * marker, such as the film of a live photo, is not looked at.
 */
final class JpegScans {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private JpegScans() {}

  /** How many scans the file has, or -1 when it stops before the end marker. */
  static int count(byte[] jpeg) {
    int scans = 0;
    int at = 2;
    while (at + 3 < jpeg.length || endsAt(jpeg, at)) {
      int marker = jpeg[at + 1] & 0xFF;
      if ((jpeg[at] & 0xFF) != 0xFF) {
        return -1;
      }
      if (marker == END_OF_IMAGE) {
        return scans;
      }
      if (marker == 0xFF) {
        at++; // a fill byte
        continue;
      }
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
      if (marker == START_OF_SCAN) {
        scans++;
        at = nextMarker(jpeg, at);
      }
    }
    return -1;
  }

  private static boolean endsAt(byte[] jpeg, int at) {
    return at + 1 < jpeg.length
        && (jpeg[at] & 0xFF) == 0xFF
        && (jpeg[at + 1] & 0xFF) == END_OF_IMAGE;
  }

  /** Skips the pixels of a scan: stuffed zeros and restart markers belong to it. */
  private static int nextMarker(byte[] jpeg, int from) {
    for (int at = from; at + 1 < jpeg.length; at++) {
      int next = jpeg[at + 1] & 0xFF;
      boolean restart = next >= 0xD0 && next <= 0xD7;
      if ((jpeg[at] & 0xFF) == 0xFF && next != 0 && !restart) {
        return at;
      }
    }
    return jpeg.length;
  }
}
