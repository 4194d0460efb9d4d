package org.gridmap.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures for tests: the left half red, the right half blue, so that turning shows. */
public final class TestPictures {

  /** A lossy WebP of 60 × 40 pixels, drawn by a browser. */
  private static final String WEBP =
      "UklGRoQAAABXRUJQVlA4IHgAAACQBgCdASo8ACgAPm00lUckIyIhKqgAgA2JYwDQyQA/ADTAfgBRgPwA"
          + "rQD+AZQB+gAEkVV2pjo9SycLJT4AAP7wm0FphSR7XXkdvyA/5Af/x85raJpo0Q25lXOhkZorQ1VdS8uu"
          + "pXpFsPTQ6B6PT/WpZ/GQH2yUAAA=";

  private TestPictures() {}

  public static byte[] jpeg(int width, int height) {
    return encoded("jpeg", width, height);
  }

  public static byte[] png(int width, int height) {
    return encoded("png", width, height);
  }

  static byte[] webp() {
    return Base64.getDecoder().decode(WEBP);
  }

  static BufferedImage decoded(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts an EXIF segment into a JPEG: orientation, a place name in clear and a GPS directory. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    file.put(jpeg, 0, 2);
    file.putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  /** Puts an eXIf chunk and a text chunk before the pixels of a PNG. */
  static byte[] withPngMetadata(byte[] png, int orientation) {
    byte[] text = "Comment\0GPS-SECRET".getBytes(StandardCharsets.US_ASCII);
    byte[] chunks = joined(chunk("eXIf", exif(orientation)), chunk("tEXt", text));
    int header = 33;
    byte[] start = java.util.Arrays.copyOf(png, header);
    byte[] rest = java.util.Arrays.copyOfRange(png, header, png.length);
    return joined(joined(start, chunks), rest);
  }

  /** A PNG that claims a size and has next to no pixels. */
  static byte[] bomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    return joined(
        joined(signature, chunk("IHDR", header)),
        joined(
            chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
            chunk("IEND", new byte[0])));
  }

  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(100);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(11).putInt(60);
    tiff.putInt(0);
    tiff.position(60);
    tiff.put("GPS-SECRET\0".getBytes(StandardCharsets.US_ASCII));
    return tiff.array();
  }

  private static byte[] encoded(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
