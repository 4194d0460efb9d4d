package org.gridmap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridmap.settings.SettingsPage.Setting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.validation.annotation.Validated;

class SettingsPageTest {

  private static final Path MADE = Path.of("target/settings.md");

  private final SettingsPage page = new SettingsPage();

  @Test
  void thePageHoldsWhatTheRecordsSay() throws Exception {
    Files.writeString(MADE, page.text());

    assertThat(Files.readString(SettingsPage.FILE))
        .as("to renew the page: cp %s %s", MADE, SettingsPage.FILE)
        .isEqualTo(page.text());
  }

  @Test
  void everyComponentOfEveryRecordOfSettingsIsOnThePage() throws Exception {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    long components = 0;
    for (var candidate : scan.findCandidateComponents("org.gridmap")) {
      components += Class.forName(candidate.getBeanClassName()).getRecordComponents().length;
    }

    assertThat(page.settings()).isNotEmpty().hasSize((int) components);
  }

  @Test
  void everySettingHasAMeaningADefaultAndAKnownType() throws Exception {
    assertThat(page.settings())
        .allSatisfy(
            setting -> {
              assertThat(setting.meaning()).as(setting.key()).matches("[^A-Z|].*");
              assertThat(setting.byDefault()).as(setting.key()).isNotBlank();
              assertThat(setting.type()).as(setting.key()).isNotNull();
            });
  }

  @Test
  void everyNumberDurationAndSizeHasEdgesThatAreChecked() throws Exception {
    List<Setting> ordered = page.settings().stream().filter(Setting::hasOrder).toList();

    assertThat(ordered)
        .isNotEmpty()
        .allSatisfy(
            setting -> {
              assertThat(setting.allowed()).as(setting.key()).isNotNull();
              assertThat(setting.owner()).hasAnnotation(Validated.class);
            });
  }

  @Test
  void everyNumberSaysWhatItCounts() throws Exception {
    assertThat(page.settings())
        .filteredOn(setting -> setting.type().equals("number"))
        .allSatisfy(setting -> assertThat(setting.allowed().unit()).as(setting.key()).isNotBlank());
  }

  @Test
  void theVariablesOfTheLauncherAreThoseItReads() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(SettingsPage.VARIABLES)) {
      listed.add(line.substring(0, line.indexOf('|')));
    }

    assertThat(listed).isEqualTo(variablesRead());
  }

  @Test
  void helpNamesEveryVariableOfTheLauncher() throws IOException {
    String help = Files.readString(Path.of("src/main/sh/help.txt"));

    assertThat(Files.readAllLines(SettingsPage.VARIABLES))
        .allSatisfy(line -> assertThat(help).contains(line.substring(0, line.indexOf('|'))));
  }

  private static Set<String> variablesRead() throws IOException {
    Set<String> read = new TreeSet<>();
    List<Path> readers =
        Stream.concat(
                Stream.of(Path.of("gridmap"), Path.of("src/main/resources/application.yml")),
                Arrays.stream(Path.of("src/main/sh").toFile().listFiles())
                    .map(java.io.File::toPath)
                    .filter(file -> file.toString().endsWith(".sh")))
            .toList();
    for (Path reader : readers) {
      Pattern.compile("GRIDMAP_[A-Z_]+")
          .matcher(Files.readString(reader))
          .results()
          .forEach(found -> read.add(found.group()));
    }
    read.removeAll(Set.of("GRIDMAP_HOME", "GRIDMAP_HEARS")); // set by the launcher itself
    return read;
  }
}
