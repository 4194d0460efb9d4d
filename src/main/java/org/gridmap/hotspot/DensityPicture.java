package org.gridmap.hotspot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Densities as a picture: one colour per step of a scale. */
final class DensityPicture {

  /** From pale yellow to dark violet, ever darker, so that it reads without colour too. */
  static final List<String> COLOURS =
      List.of(
          "#fff3b8", "#fee391", "#fec95c", "#fda63b", "#f67d2b", "#e35426", "#c3302c", "#981b3d",
          "#6a1148", "#3d0a45");

  private static final int OPACITY = 200;

  private DensityPicture() {}

  /** A PNG of square values, row by row from the north-west. */
  static byte[] png(float[] values, int side, DensityScale scale) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_INDEXED, palette());
    byte[] row = new byte[side];
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        row[c] = (byte) scale.step(values[r * side + c]);
      }
      image.getRaster().setDataElements(0, r, side, 1, row);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static IndexColorModel palette() {
    int count = COLOURS.size() + 1;
    byte[] red = new byte[count];
    byte[] green = new byte[count];
    byte[] blue = new byte[count];
    byte[] alpha = new byte[count];
    for (int n = 1; n < count; n++) {
      int colour = Integer.parseInt(COLOURS.get(n - 1).substring(1), 16);
      red[n] = (byte) (colour >> 16);
      green[n] = (byte) (colour >> 8);
      blue[n] = (byte) colour;
      alpha[n] = (byte) OPACITY;
    }
    return new IndexColorModel(8, count, red, green, blue, alpha);
  }
}
