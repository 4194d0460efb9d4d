package org.gridmap.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Reads one format of its own package. Readers are listed as services, so that this package names
 * none of them and each of them may use all of it.
 */
public interface FormatReader {

  FeatureFormat format();

  /**
   * Begins to read.
   *
   * @throws FaultFound when the file is not what its first bytes promise
   */
  FeatureSource open(Path file, ReadChoices choices) throws IOException;

  /** The reader of a format; there is one for every format that is not plain text. */
  static FormatReader of(FeatureFormat format) {
    return ServiceLoader.load(FormatReader.class, FormatReader.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(reader -> reader.format() == format)
        .findFirst()
        .orElseThrow();
  }
}
