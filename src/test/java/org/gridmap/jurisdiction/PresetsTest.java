package org.gridmap.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.PolicyChoice.Facts;
import org.gridmap.clock.StageClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that ship. */
class PresetsTest {

  private static final Instant NOW = Instant.parse("2026-03-07T02:00:00Z");
  private static final Path SOURCES = Path.of("src/main");

  @Test
  void theBaseAndTheTwoCitiesOfThisIssueShip() {
    assertThat(Presets.names()).contains("standard", "yingkou", "daxing");
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetPassesItsCheckOnEveryDay(String preset) throws IOException {
    for (String day :
        List.of("2026-03-07T02:00:00Z", "2026-12-31T10:00:00Z", "2028-06-01T00:00:00Z")) {
      RuleSet rules = RuleSet.named(preset, Instant.parse(day));

      assertThat(rules.general().code()).isEqualTo(preset);
      assertThat(rules.categories().list()).isNotEmpty();
    }
  }

  static List<String> presets() {
    return Presets.names();
  }

  @Test
  void whatAPresetLeavesOutComesFromTheBaseAndSaysSo() throws IOException {
    RuleSet rules = RuleSet.named("yingkou", NOW);

    assertThat(rules.files().originOf("clocks.yaml")).isEmpty();
    assertThat(rules.files().originOf("categories.yaml")).isEqualTo("standard");
  }

  @Test
  void aSaturdayMorningInYingkouHasFourClocksFromItsDispatch() throws IOException {
    RuleSet rules = RuleSet.named("yingkou", NOW);
    var policy =
        rules.clocks().choice().find(new Facts("0104", "MAJOR", List.of(), "WEB")).orElseThrow();
    Instant dispatched = Instant.parse("2026-03-07T10:00:00+08:00");

    List<StageClock> clocks =
        Clocks.of(policy, List.of(new ClockEvent.Entered("DISPATCHED", dispatched)), dispatched);

    assertThat(clocks)
        .extracting(StageClock::stage)
        .containsExactly("ON_SITE", "RESOLVED", "FED_BACK", "ACCEPTED");
    assertThat(clocks)
        .extracting(StageClock::dueAt)
        .containsExactly(
            Instant.parse("2026-03-07T13:00:00+08:00"),
            Instant.parse("2026-03-08T10:00:00+08:00"),
            Instant.parse("2026-03-08T22:00:00+08:00"),
            Instant.parse("2026-03-09T10:00:00+08:00"));
  }

  @Test
  void daxingPromisesFeedbackAtTheEndOfTheFifteenthDay() throws IOException {
    RuleSet rules = RuleSet.named("daxing", NOW);
    var policy =
        rules.clocks().choice().find(new Facts("0204", null, List.of(), null)).orElseThrow();
    Instant reported = Instant.parse("2026-03-07T10:00:00+08:00");

    List<StageClock> clocks =
        Clocks.of(policy, List.of(new ClockEvent.Entered("SUBMITTED", reported)), reported);

    assertThat(clocks)
        .singleElement()
        .extracting(StageClock::dueAt)
        .isEqualTo(Instant.parse("2026-03-23T00:00:00+08:00"));
  }

  @Test
  void aCategoryHasWhatItsGroupSaysUnlessItSaysOtherwise() throws IOException {
    CategoryRules categories = RuleSet.named("standard", NOW).categories();

    CategoryRule water = categories.find("0301").orElseThrow();
    assertThat(water.handler().rule()).isEqualTo("LIAISON");
    assertThat(water.handler().field()).isEqualTo("WATER");
    assertThat(water.place().geometry()).isEqualTo("AREA");
    assertThat(water.place().floor()).isTrue();
    assertThat(water.form().reportable()).isTrue();
    assertThat(water.form().questions()).hasSize(2);
    CategoryRule heating = categories.find("0303").orElseThrow();
    assertThat(heating.handler().field()).isEqualTo("HEATING");
    assertThat(categories.find("03").orElseThrow().form().reportable()).isFalse();
  }

  @Test
  void whatIsAMatterOfLifeTellsWhatToDoFirst() throws IOException {
    assertThat(RuleSet.named("standard", NOW).categories().list())
        .filteredOn(rule -> rule.severity().equals("CRITICAL") && rule.form().reportable())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.form().advice()).as(rule.code()).isNotNull());
  }

  @Test
  void daysOffAreWeekdaysAndMakeUpDaysAreWeekendsOfKnownYears() throws IOException {
    String text =
        Files.readString(SOURCES.resolve("resources/jurisdictions/standard/calendar.yaml"));
    List<LocalDate> off = days(text, "daysOff:", "workingDays:");
    List<LocalDate> working = days(text, "workingDays:", "until:");

    assertThat(off).hasSize(56).doesNotHaveDuplicates().noneMatch(PresetsTest::isWeekend);
    assertThat(working).hasSize(19).doesNotHaveDuplicates().allMatch(PresetsTest::isWeekend);
    assertThat(off).extracting(LocalDate::getYear).containsOnly(2024, 2025, 2026);
    assertThat(text).contains("    until: 2026-12-31");
  }

  private static List<LocalDate> days(String text, String from, String to) {
    String part = text.substring(text.indexOf("\n    " + from), text.indexOf("\n    " + to));
    Matcher day = Pattern.compile("- (\\d{4}-\\d{2}-\\d{2})").matcher(part);
    return day.results().map(found -> LocalDate.parse(found.group(1))).toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @Test
  void noCodeAsksForTheNameOfAPreset() throws IOException {
    List<String> names =
        List.of("yuzhong", "wanghe", "jianfeng", "yingkou", "daxing", "\"standard\"");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(PresetsTest::isCode).toList()) {
        String text = Files.readString(file).toLowerCase(Locale.ROOT);
        assertThat(names).as(file.toString()).filteredOn(text::contains).isEmpty();
      }
    }
  }

  /** All but the one place that knows the base, and a bench whose town happens to be called so. */
  private static boolean isCode(Path file) {
    String name = file.getFileName().toString();
    return !name.equals("Presets.java")
        && !name.equals("BenchBalanceCommand.java")
        && (name.endsWith(".java") || name.endsWith(".sql") || name.endsWith(".sh"));
  }
}
