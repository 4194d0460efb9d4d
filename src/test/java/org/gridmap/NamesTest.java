package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name means one thing: no two files of the service have the same. The generator of towns is a
 * world of its own and may have its own buildings.
 */
class NamesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/gridmap");

  @Test
  void noNameStandsInTwoPackages() throws IOException {
    Map<String, Integer> uses = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(SOURCES.resolve("town")))
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("package-info.java"))
          .forEach(name -> uses.merge(name, 1, Integer::sum));
    }

    assertThat(uses).isNotEmpty();
    uses.values().removeIf(count -> count == 1);
    assertThat(uses).isEmpty();
  }
}
