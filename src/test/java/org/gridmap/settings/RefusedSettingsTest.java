package org.gridmap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Validation;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridmap.settings.SettingsPage.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** A value that is not allowed stops the start, and one line says why. */
class RefusedSettingsTest {

  private static final SpringValidatorAdapter VALIDATOR =
      new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator());

  static Stream<Setting> ordered() throws Exception {
    return new SettingsPage().settings().stream().filter(Setting::hasOrder);
  }

  @ParameterizedTest
  @MethodSource("ordered")
  void bothEdgesAreAllowedAndWhatLiesBeyondIsNot(Setting setting) {
    assertThat(refusal(setting, setting.allowed().from())).isNull();
    assertThat(refusal(setting, setting.allowed().to())).isNull();
    assertThat(refusal(setting, beyond(setting)))
        .contains(setting.key() + " is '" + beyond(setting) + "'")
        .contains("%s to %s".formatted(setting.allowed().from(), setting.allowed().to()));
  }

  @Test
  void aContextOfAllRecordsDoesNotStartWithOneWrongValue() throws Exception {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      MutablePropertySources sources = context.getEnvironment().getPropertySources();
      sources.addFirst(environmentOf(setting("gridmap.intake.window"), "2d"));
      sources.addLast(
          new MapPropertySource("always", Map.of("gridmap.public-url", "http://localhost")));
      context.register(AllSettings.class);

      assertThat(explain(catchThrowable(context::refresh)))
          .startsWith("gridmap.intake.window is '2d'")
          .endsWith("allowed is 1s to 1d");
    }
  }

  @Test
  void theLineNamesKeyValueOriginAndTheAllowedRange() throws Exception {
    assertThat(refusal(setting("gridmap.events.heartbeat"), "6m"))
        .startsWith("gridmap.events.heartbeat is '6m' (")
        .contains("GRIDMAP_EVENTS_HEARTBEAT")
        .endsWith("): allowed is 1s to 5m")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "gridmap.events.heartbeat,       soon,         allowed is 1s to 5m",
    "gridmap.events.queue,           many,         allowed is 1 to 100000 events",
    "gridmap.demo.enabled,           perhaps,      allowed is true or false",
    "gridmap.sign-in.authenticator-for, 'PLANNER,KING', 'DEPARTMENT]'",
    "gridmap.jurisdiction.zone,      Asia/Atlantis, Unknown time-zone ID: Asia/Atlantis",
    "gridmap.public-url,             example.cn,   it must begin with http:// or https://"
  })
  void whatCannotBeReadIsRefusedWithWhatWouldBe(String key, String value, String reason)
      throws Exception {
    assertThat(refusal(setting(key), value))
        .startsWith(key + " is '" + value + "'")
        .endsWith(reason)
        .doesNotContain("\n");
  }

  @Test
  void anUnknownRoleIsRefusedWithTheRolesThereAre() throws Exception {
    assertThat(refusal(setting("gridmap.sign-in.authenticator-for"), "administrator, king"))
        .contains("allowed is any of [ADMINISTRATOR, AUDITOR, ")
        .doesNotContain("org.gridmap");
  }

  @Test
  void rolesAreReadInAnyCase() throws Exception {
    assertThat(refusal(setting("gridmap.sign-in.authenticator-for"), "administrator, Grid-Worker"))
        .isNull();
  }

  private static Setting setting(String key) throws Exception {
    return new SettingsPage()
        .settings().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  /** A value just above the largest one. */
  private static String beyond(Setting setting) {
    String to = setting.allowed().to();
    return switch (setting.type()) {
      case "duration", "size" -> to.replaceAll("\\D", "") + "1" + to.replaceAll("\\d", "");
      default -> to + "1";
    };
  }

  /** What the start would say, or null when it goes on. */
  private static String refusal(Setting setting, String value) {
    Throwable failure =
        catchThrowable(
            () ->
                new Binder(
                        ConfigurationPropertySources.from(environmentOf(setting, value)),
                        null,
                        null,
                        null,
                        new ValidationBindHandler(VALIDATOR))
                    .bind(setting.group(), setting.owner()));
    return failure == null ? null : explain(failure);
  }

  private static PropertySource<?> environmentOf(Setting setting, String value) {
    String variable = setting.key().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, value));
  }

  private static String explain(Throwable failure) {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, (type, name, cause) -> {})
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .map(FailureAnalysis::getDescription)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody explains it", failure));
  }

  @EnableConfigurationProperties
  @ConfigurationPropertiesScan("org.gridmap")
  static class AllSettings {}
}
