package org.gridmap.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gridmap.platform.Problem;

/**
 * Decodes one picture and writes it anew: the pixels are drawn upright on an opaque RGB canvas, so
 * nothing of the old file but its looks can survive.
 */
final class PhotoDecoder {

  private static final float QUALITY = 0.85f;

  private final PictureSettings settings;

  PhotoDecoder(PictureSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads and rewrites a picture.
   *
   * @throws Problem {@code PHOTO_UNREADABLE} when the file is damaged or cut short, {@code
   *     PHOTO_HAS_TOO_MANY_PIXELS} and {@code PHOTO_TOO_LONG} before decoding
   */
  CleanPhoto decode(PhotoType type, byte[] file) {
    if (!type.isReadable(file)) {
      throw new Problem(PictureProblem.PHOTO_UNREADABLE);
    }
    try {
      BufferedImage picture = read(type, file);
      BufferedImage upright = upright(picture, ExifOrientation.of(type, file));
      return new CleanPhoto(write(upright), upright.getWidth(), upright.getHeight());
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new Problem(PictureProblem.PHOTO_UNREADABLE);
    } catch (Problem refused) {
      throw refused;
    } catch (RuntimeException damaged) {
      // readers meet damaged files with any exception they please
      throw new Problem(PictureProblem.PHOTO_UNREADABLE);
    }
  }

  private BufferedImage read(PhotoType type, byte[] file) throws IOException {
    ImageReader reader = type.newReader();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      AtomicBoolean cutShort = new AtomicBoolean();
      reader.addIIOReadWarningListener(
          (source, warning) -> {
            if (warning.contains("Premature end")) {
              cutShort.set(true);
            }
          });
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      refuseTooManyPixels(width, height);
      refuseTooLong(width, height);
      BufferedImage picture = reader.read(0, reduced(reader, Math.max(width, height)));
      if (cutShort.get()) {
        throw new Problem(PictureProblem.PHOTO_UNREADABLE);
      }
      return picture;
    } finally {
      reader.dispose();
    }
  }

  /** A reader works row by row: forty million rows of one pixel took it fourteen seconds. */
  private void refuseTooLong(int width, int height) {
    if (Math.max(width, height) > settings.sidePixels()) {
      throw new Problem(PictureProblem.PHOTO_TOO_LONG)
          .with("width", width)
          .with("height", height)
          .with("limitPixels", settings.sidePixels());
    }
  }

  private void refuseTooManyPixels(int width, int height) {
    if ((long) width * height > settings.pixels()) {
      throw new Problem(PictureProblem.PHOTO_HAS_TOO_MANY_PIXELS)
          .with("width", width)
          .with("height", height)
          .with("limitMegapixels", settings.pixels() / 1_000_000);
    }
  }

  /** Takes every n-th pixel when the picture is at least n times too large: saves memory. */
  private ImageReadParam reduced(ImageReader reader, int longestSide) {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(1, longestSide / settings.storedSidePixels());
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }

  private BufferedImage upright(BufferedImage picture, int orientation) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    double scale = Math.min(1, (double) settings.storedSidePixels() / Math.max(width, height));
    boolean swapped = ExifOrientation.liesOnItsSide(orientation);
    int newWidth = Math.max(1, (int) Math.round(scale * (swapped ? height : width)));
    int newHeight = Math.max(1, (int) Math.round(scale * (swapped ? width : height)));
    BufferedImage canvas = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, newWidth, newHeight);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
    transform.concatenate(ExifOrientation.toUpright(orientation, width, height));
    pen.drawImage(picture, transform, null);
    pen.dispose();
    return canvas;
  }

  private static byte[] write(BufferedImage picture) throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    while (!writer.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
      writer = writers.next();
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
