package org.gridmap.picture;

/** A picture ready to keep: JPEG, upright, without metadata. */
public final class CleanPhoto {

  public static final String MEDIA_TYPE = "image/jpeg";

  private final byte[] jpeg;
  private final int width;
  private final int height;

  CleanPhoto(byte[] jpeg, int width, int height) {
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
  }

  /** The file; not to be changed. */
  public byte[] jpeg() {
    return jpeg;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
