package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedPathsTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("src/docs"));
        Stream<Path> data = Files.walk(Path.of("gis-data"))) {
      return Stream.of(Stream.of(Path.of("README.md")), docs, data)
          .flatMap(pages -> pages)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkedPathExists(Path page) throws IOException {
    List<String> broken =
        LINK.matcher(Files.readString(page))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !Files.exists(page.resolveSibling(link)))
            .toList();

    assertThat(broken).isEmpty();
  }
}
