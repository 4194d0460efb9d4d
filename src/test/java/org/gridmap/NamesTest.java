package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name means one thing: no two files of the service have the same. The generator of towns is a
 * world of its own and may have its own buildings.
 */
class NamesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/gridmap");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern HOLDS_TESTS =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b");
  private static final Pattern IS_EXTENDED = Pattern.compile("(?m)^(abstract class|interface) ");
  private static final Pattern RUN_BY_THE_BUILD = Pattern.compile(".*(Test|Tests|Story)\\.java");

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

  @Test
  void whatHoldsTestsHasANameThatTheBuildRuns() throws IOException {
    List<Path> holders;
    try (Stream<Path> files = Files.walk(TESTS)) {
      holders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> HOLDS_TESTS.matcher(text(file)).find())
              .filter(file -> !IS_EXTENDED.matcher(text(file)).find())
              .toList();
    }

    assertThat(holders).hasSizeGreaterThan(100);
    assertThat(holders).allMatch(file -> RUN_BY_THE_BUILD.matcher(file.toString()).matches());
    assertThat(text(Path.of("pom.xml")))
        .contains("**/*Test.java", "**/*Tests.java", "**/*Story.java");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
