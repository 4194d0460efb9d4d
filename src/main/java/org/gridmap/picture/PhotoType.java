package org.gridmap.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * The kinds of pictures that are taken, told apart by their first bytes; names and declared types
 * count for nothing. Each opens with one known reader: other libraries register readers of many
 * more formats, which must never see an upload.
 */
enum PhotoType {
  JPEG {
    @Override
    boolean matches(byte[] bytes) {
      return startsWith(bytes, 0, 0xFF, 0xD8, 0xFF);
    }

    @Override
    ImageReader newReader() {
      return readerOfTheJdk("jpeg");
    }

    @Override
    boolean isReadable(byte[] bytes) {
      int scans = JpegScans.count(bytes);
      return scans > 0 && scans <= MOST_SCANS;
    }
  },
  PNG {
    @Override
    boolean matches(byte[] bytes) {
      return startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    @Override
    ImageReader newReader() {
      return readerOfTheJdk("png");
    }

    @Override
    boolean isReadable(byte[] bytes) {
      String tail =
          new String(
              bytes,
              Math.max(0, bytes.length - TAIL_BYTES),
              Math.min(TAIL_BYTES, bytes.length),
              StandardCharsets.ISO_8859_1);
      return tail.contains("IEND");
    }
  },
  WEBP {
    @Override
    boolean matches(byte[] bytes) {
      return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
    }

    @Override
    ImageReader newReader() throws IOException {
      return new WebPImageReaderSpi().createReaderInstance();
    }

    @Override
    boolean isReadable(byte[] bytes) {
      long declared =
          (bytes[4] & 0xFFL)
              | (bytes[5] & 0xFFL) << 8
              | (bytes[6] & 0xFFL) << 16
              | (bytes[7] & 0xFFL) << 24;
      return declared + 8 <= bytes.length;
    }
  };

  /** An honest progressive JPEG has about ten scans; each costs a pass over all pixels. */
  private static final int MOST_SCANS = 64;

  private static final int TAIL_BYTES = 64 * 1024;

  abstract boolean matches(byte[] bytes);

  /** A reader that knows this format only; the caller disposes of it. */
  abstract ImageReader newReader() throws IOException;

  /** False when the end of the file is plainly missing, or decoding would cost far too much. */
  abstract boolean isReadable(byte[] bytes);

  /** The kind of a file, or empty when it is none of these. */
  static Optional<PhotoType> of(byte[] bytes) {
    return Arrays.stream(values()).filter(type -> type.matches(bytes)).findFirst();
  }

  private static boolean startsWith(byte[] bytes, int from, int... magic) {
    if (bytes.length < from + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[from + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static ImageReader readerOfTheJdk(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
        return reader;
      }
      reader.dispose();
    }
    throw new IllegalStateException("this JDK has no reader for " + format);
  }
}
