package org.gridmap.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Which way up a picture is: the tag Orientation (0x0112) of EXIF 2.3, 1 to 8, wherever JPEG, PNG
 * or WebP keep it. Damaged metadata counts as 1, upright.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final String PREFIX = "Exif\0\0";
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;

  private ExifOrientation() {}

  /** The orientation of a whole file. */
  static int of(PhotoType type, byte[] bytes) {
    try {
      ByteBuffer file = ByteBuffer.wrap(bytes);
      return switch (type) {
        case JPEG -> inJpeg(file);
        case PNG -> inPng(file);
        case WEBP -> inWebp(file.order(ByteOrder.LITTLE_ENDIAN));
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      return UPRIGHT;
    }
  }

  /**
   * Turns the stored picture upright.
   *
   * @param width of the stored picture
   * @param height of the stored picture
   */
  static AffineTransform toUpright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Whether width and height change places. */
  static boolean liesOnItsSide(int orientation) {
    return orientation >= 5 && orientation <= 8;
  }

  private static int inJpeg(ByteBuffer file) {
    int at = 2;
    while (true) {
      int marker = file.getShort(at) & 0xFFFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == START_OF_SCAN || length < 2) {
        return UPRIGHT;
      }
      if (marker == APP1 && text(file, at + 4, PREFIX.length()).equals(PREFIX)) {
        return inTiff(file.slice(at + 4 + PREFIX.length(), length - 2 - PREFIX.length()));
      }
      at += 2 + length;
    }
  }

  private static int inPng(ByteBuffer file) {
    int at = 8;
    while (true) {
      int length = file.getInt(at);
      if (text(file, at + 4, 4).equals("eXIf")) {
        return inTiff(file.slice(at + 8, length));
      }
      at = Math.addExact(at, Math.addExact(12, Math.max(0, length)));
    }
  }

  private static int inWebp(ByteBuffer file) {
    int at = 12;
    while (true) {
      int length = file.getInt(at + 4);
      if (text(file, at, 4).equals("EXIF")) {
        boolean prefixed = text(file, at + 8, PREFIX.length()).equals(PREFIX);
        int skip = prefixed ? PREFIX.length() : 0;
        return inTiff(file.slice(at + 8 + skip, length - skip));
      }
      at = Math.addExact(at, Math.addExact(8, Math.max(0, length) + (length & 1)));
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    String order = text(tiff, 0, 2);
    tiff.order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
        int orientation = tiff.getShort(entry + 8) & 0xFFFF;
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static String text(ByteBuffer from, int at, int length) {
    byte[] bytes = new byte[length];
    from.get(at, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
