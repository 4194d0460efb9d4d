package org.gridmap.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A stream laid down in a file of its own, so that it can be read twice; gone once it is closed.
 */
final class Spool extends FilterInputStream {

  private final Path file;

  private Spool(Path file) throws IOException {
    super(Files.newInputStream(file));
    this.file = file;
  }

  static Spool of(InputStream bytes) throws IOException {
    Path file = Files.createTempFile("gridmap-", ".geojson");
    try {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return new Spool(file);
    } catch (IOException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    super.close();
    Files.deleteIfExists(file);
  }
}
