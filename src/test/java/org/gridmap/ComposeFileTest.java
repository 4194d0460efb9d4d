package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container engine is needed to see whether the compose file still fits the configuration. */
class ComposeFileTest {

  private final String text = read("docker-compose.yml");
  private final Map<String, Object> compose = new Yaml().load(text);
  private final Map<String, Object> services = map(compose, "services");
  private final Map<String, Object> app = map(services, "app");
  private final Map<String, Object> database = map(services, "database");
  private final String configuration = read("src/main/resources/application.yml");

  @Test
  void theServicesAreTheDatabaseAndTheApp() {
    assertThat(services.keySet()).containsExactlyInAnyOrder("database", "app");
  }

  @Test
  void theAppSetsOnlyVariablesTheConfigurationReads() {
    assertThat(variablesOf(configuration)).containsAll(map(app, "environment").keySet());
  }

  @Test
  void theAppIsToldEverythingAboutItsDatabase() {
    assertThat(map(app, "environment"))
        .containsKeys("GRIDMAP_DB_URL", "GRIDMAP_DB_USER", "GRIDMAP_DB_PASSWORD");
  }

  @Test
  void theAppConnectsToTheDatabaseServiceByItsName() {
    assertThat(map(app, "environment").get("GRIDMAP_DB_URL"))
        .isEqualTo("jdbc:postgresql://database:5432/gridmap");
    assertThat(read("src/main/docker/make-database.sh")).contains("create database gridmap owner");
  }

  @Test
  void theAppConnectsAsTheRoleTheDatabaseMakes() {
    assertThat(map(app, "environment"))
        .containsEntry("GRIDMAP_DB_USER", map(database, "environment").get("GRIDMAP_DB_USER"))
        .containsEntry(
            "GRIDMAP_DB_PASSWORD", map(database, "environment").get("GRIDMAP_DB_PASSWORD"));
  }

  @Test
  void thePublishedPortIsTheOneTheServiceListensOn() {
    String port = firstGroup(configuration, "port: \\$\\{GRIDMAP_PORT:(\\d+)}");

    assertThat(app.get("ports"))
        .isEqualTo(List.of("${GRIDMAP_ADDRESS:-127.0.0.1}:${GRIDMAP_PORT:-" + port + "}:" + port));
    assertThat(read("Dockerfile")).contains("EXPOSE " + port).contains("GRIDMAP_PORT=" + port);
    assertThat(map(app, "healthcheck").get("test").toString()).contains("127.0.0.1/" + port + " ");
  }

  @Test
  void noPasswordHasADefault() {
    assertThat(matches(text, "\\w*PASSWORD: (.*)"))
        .isNotEmpty()
        .allSatisfy(
            value -> assertThat(value.group(1)).matches("\\$\\{\\w+PASSWORD:\\?choose .*}"));
  }

  @Test
  void theAppWaitsUntilTheDatabaseIsHealthy() {
    assertThat(map(map(app, "depends_on"), "database"))
        .containsEntry("condition", "service_healthy");
    assertThat(database).containsKey("healthcheck");
  }

  @Test
  void theDatabaseKeepsItsFilesInADeclaredVolume() {
    assertThat(map(compose, "volumes")).containsOnlyKeys("database");
    assertThat(database.get("volumes").toString()).contains("database:/var/lib/postgresql/data");
  }

  @Test
  void everythingTheImageAndTheServicesTakeFromTheRepositoryExists() {
    assertThat(matches(read("Dockerfile"), "^COPY (?!--from)(\\S+) "))
        .isNotEmpty()
        .allSatisfy(copied -> assertThat(Path.of(copied.group(1))).exists());
    assertThat(matches(text, "- \\./([^:]+):"))
        .isNotEmpty()
        .allSatisfy(mounted -> assertThat(Path.of(mounted.group(1))).exists());
  }

  private static Set<String> variablesOf(String configuration) {
    return matches(configuration, "\\$\\{(GRIDMAP_\\w+)").stream()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String firstGroup(String text, String pattern) {
    return matches(text, pattern).get(0).group(1);
  }

  private static List<MatchResult> matches(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.get(key);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException missing) {
      throw new IllegalStateException(file, missing);
    }
  }
}
