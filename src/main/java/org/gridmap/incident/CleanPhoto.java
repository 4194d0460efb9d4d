package org.gridmap.incident;

/** A picture ready to keep: JPEG, upright, without metadata. */
final class CleanPhoto {

  static final String MEDIA_TYPE = "image/jpeg";

  private final byte[] jpeg;
  private final int width;
  private final int height;

  CleanPhoto(byte[] jpeg, int width, int height) {
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
  }

  /** The file; not to be changed. */
  byte[] jpeg() {
    return jpeg;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
