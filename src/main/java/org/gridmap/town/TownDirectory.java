package org.gridmap.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of a town. Files are written beside their final names and moved together at the
 * end, so a town is there whole or not at all; other files in the directory are left alone.
 */
final class TownDirectory {

  /** The file that tells a generated town from any other directory. */
  static final String MARK = "town.json";

  private final Path directory;
  private final List<Path> written = new ArrayList<>();

  /** Writes the content of one file. */
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private TownDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes sure a town may be written here.
   *
   * @param force true to write into a directory that holds other files
   * @throws RefusedRequest if it is not a directory, or holds other files
   */
  static TownDirectory at(Path directory, boolean force) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new RefusedRequest(directory + " is a file, not a directory.");
    }
    if (Files.isDirectory(directory) && !force && !Files.exists(directory.resolve(MARK))) {
      try (Stream<Path> content = Files.list(directory)) {
        if (content.findAny().isPresent()) {
          throw new RefusedRequest(
              directory
                  + " is not empty and holds no generated town. Choose another directory, or add"
                  + " --force to write the town's files into it.");
        }
      }
    }
    return new TownDirectory(directory);
  }

  void write(String name, Content content) throws IOException {
    Files.createDirectories(directory);
    Path part = directory.resolve("." + name + ".part");
    written.add(part);
    content.writeTo(part);
  }

  /** Gives all files their names. */
  void finish() throws IOException {
    for (Path part : written) {
      String name = part.getFileName().toString();
      Files.move(
          part,
          directory.resolve(name.substring(1, name.length() - ".part".length())),
          StandardCopyOption.REPLACE_EXISTING);
    }
    written.clear();
  }

  /** Takes back what was written and not finished. */
  void discard() throws IOException {
    for (Path part : written) {
      Files.deleteIfExists(part);
    }
  }
}
