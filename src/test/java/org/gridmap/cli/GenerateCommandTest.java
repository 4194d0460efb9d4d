package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./gridmap generate}: the same seed, the same bytes; nothing written on a bad option. */
class GenerateCommandTest {

  private static final Path DEMO = Path.of("gis-data/demo");

  @TempDir Path directory;

  @Test
  void theCommittedDemoTownIsWhatTheCommandMakes() throws IOException {
    Path town = directory.resolve("town");
    assertThat(generate("--seed", "7", "--communities", "8", "--out", town.toString())).isZero();
    Map<String, String> committed = contents(DEMO);
    committed.remove("README.md");
    assertThat(contents(town)).isEqualTo(committed);
  }

  @Test
  void theDemoTownIsSmall() throws IOException {
    try (Stream<Path> files = Files.list(DEMO)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(6_000_000);
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesInAnotherLocaleZoneAndThread()
      throws IOException, InterruptedException, ExecutionException {
    Map<String, String> first = town("here", "5", "3");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Future<Map<String, String>> second = threads.submit(() -> town("second", "5", "3"));
      Future<Map<String, String>> third = threads.submit(() -> town("third", "5", "3"));
      assertThat(second.get()).isEqualTo(first);
      assertThat(third.get()).isEqualTo(first);
    } finally {
      threads.shutdown();
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesAnotherTown() throws IOException {
    assertThat(town("five", "5", "1").get("buildings.geojson"))
        .isNotEqualTo(town("six", "6", "1").get("buildings.geojson"));
  }

  @Test
  void theNumberOfIncidentsIsExact() throws IOException {
    generate("--communities", "2", "--incidents", "123", "--out", directory + "/town");
    assertThat(Files.readAllLines(directory.resolve("town/incidents.csv"))).hasSize(124);
  }

  @Test
  void aTownCanBeWithoutIncidents() throws IOException {
    assertThat(generate("--communities", "1", "--incidents", "0", "--out", directory + "/town"))
        .isZero();
    assertThat(Files.readAllLines(directory.resolve("town/incidents.csv"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--communities 0",
        "--communities 265",
        "--communities eight",
        "--incidents -1",
        "--incidents 1000001",
        "--seed 1.5",
        "--colour red"
      })
  void aBadOptionEndsWithTwoAndWritesNothing(String options) {
    Path town = directory.resolve("town");
    String[] arguments = (options + " --out " + town).split(" ");
    assertThat(generate(arguments)).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(town).doesNotExist();
  }

  @Test
  void withoutADirectoryNothingIsGenerated() {
    assertThat(generate("--communities", "1")).isEqualTo(GridmapCommand.BAD_INPUT);
  }

  @Test
  void aDirectoryWithOtherFilesIsLeftAloneUnlessForced() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "do not lose me");
    String out = directory.toString();
    assertThat(generate("--communities", "1", "--out", out)).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(contents(directory)).containsOnlyKeys("letter.txt");
    assertThat(generate("--communities", "1", "--out", out, "--force")).isZero();
    assertThat(letter).hasContent("do not lose me");
  }

  @Test
  void anOlderTownIsReplaced() throws IOException {
    town("town", "5", "1");
    Map<String, String> second = town("town", "6", "1");
    assertThat(second).isEqualTo(town("elsewhere", "6", "1"));
  }

  @Test
  void aFileIsNotADirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(generate("--out", file.toString())).isEqualTo(GridmapCommand.BAD_INPUT);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsBadInput() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "kept");
    assertThat(generate("--communities", "1", "--out", file + "/town"))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(file).hasContent("kept");
  }

  private Map<String, String> town(String name, String seed, String communities)
      throws IOException {
    Path town = directory.resolve(name);
    assertThat(generate("--seed", seed, "--communities", communities, "--out", town.toString()))
        .isZero();
    return contents(town);
  }

  private static int generate(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "generate";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return GridmapCommand.execute(arguments);
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(
          file -> {
            try {
              contents.put(file.getFileName().toString(), Files.readString(file));
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
    return contents;
  }
}
