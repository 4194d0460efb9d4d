package org.gridmap.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where every file comes in: laid down once, known by its first bytes, read within limits. */
public final class FileDoor {

  private FileDoor() {}

  /** The same with nothing said about the file. */
  public static FeatureSource open(FeatureFormat named, InputStream bytes) {
    return open(named, bytes, ReadChoices.USUAL);
  }

  /**
   * Begins to read; the stream is closed with the source.
   *
   * @param named what the name of the file says; it counts where the first bytes say nothing
   * @throws FaultFound {@code OTHER_FORMAT} for a format that cannot be read, {@code FILE_DAMAGED}
   *     for a named one without the bytes that it begins with
   */
  public static FeatureSource open(FeatureFormat named, InputStream bytes, ReadChoices choices) {
    try (InputStream all = bytes) {
      Spool copy = Spool.of(new BufferedInputStream(all, 1 << 16), choices.limits());
      try {
        FeatureFormat format = FirstBytes.formatOf(copy.file(), named, choices.limits());
        return new LaidSource(begin(format, copy.file(), choices), copy, choices.limits());
      } catch (IOException | RuntimeException failure) {
        copy.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FeatureSource begin(FeatureFormat format, Path file, ReadChoices choices)
      throws IOException {
    return switch (format) {
      case GEOJSON -> GeoJsonFeatures.in(file);
      case CSV -> TableText.open(file, choices);
      default -> FormatReader.of(format).open(file, choices);
    };
  }
}
