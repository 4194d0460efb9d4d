package org.gridmap.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stream laid down in a file of its own, so that it can be read twice; gone once it is closed.
 */
final class Spool extends FilterInputStream {

  private final Path file;

  private Spool(Path file) throws IOException {
    super(Files.newInputStream(file));
    this.file = file;
  }

  /**
   * Lays a stream down, as long as it stays within the limits.
   *
   * @throws FaultFound {@code FILE_TOO_LARGE}
   */
  static Spool of(InputStream bytes, ReadLimits limits) throws IOException {
    Path file = Files.createTempFile("gridmap-", ".file");
    try {
      copy(bytes, file, limits);
      return new Spool(file);
    } catch (IOException | FaultFound failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  private static void copy(InputStream bytes, Path file, ReadLimits limits) throws IOException {
    try (OutputStream copy = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limits.bytes()) {
          throw new FaultFound(
              Fault.of(FaultCode.FILE_TOO_LARGE, Place.FILE)
                  .with("megabytes", limits.bytes() >> 20));
        }
        copy.write(buffer, 0, read);
      }
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
