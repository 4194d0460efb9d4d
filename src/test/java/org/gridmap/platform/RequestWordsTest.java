package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridmap.platform.RequestWords.LevelAndCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWordsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void aChoiceIsReadInAnyCase() {
    assertThat(RequestWords.choice("datum", " gcj02 ", Datum.WGS84)).isEqualTo(Datum.GCJ02);
  }

  @Test
  void whatIsNotSaidIsAsUsual() {
    assertThat(RequestWords.choice("datum", " ", Datum.WGS84)).isEqualTo(Datum.WGS84);
    assertThat(RequestWords.day("from", null)).isNull();
  }

  @Test
  void aDayBeginsInTheZoneOfTheJurisdiction() {
    assertThat(RequestWords.momentOrDay("at", "2026-03-01", SHANGHAI))
        .isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
  }

  @Test
  void aPlusThatAFormTurnedIntoABlankIsUnderstood() {
    assertThat(RequestWords.momentOrDay("at", "2026-03-01T08:00:00 08:00", SHANGHAI))
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void theFirstAndLastDayThatCanBeMeantAreTaken() {
    assertThat(RequestWords.day("to", "1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(RequestWords.day("to", "2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "1899-12-31", "2201-01-01", "2026-02-30", "today"})
  void aDayFarFromOursIsRefused(String text) {
    assertThatThrownBy(() -> RequestWords.day("to", text))
        .hasMessageContaining("invalid-parameter")
        .hasMessageContaining("name=to");
  }

  @Test
  void aLevelAndACodeAreReadTogether() {
    assertThat(RequestWords.levelAndCode("area", "community/1101/2"))
        .isEqualTo(new LevelAndCode("community", "1101/2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"110101001", "COMMUNITY/", "/110101001", "/"})
  void aCodeWithoutItsLevelIsRefused(String text) {
    assertThatThrownBy(() -> RequestWords.levelAndCode("area", text))
        .hasMessageContaining("invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e400", "-0.1", "3.1"})
  void aNumberOutsideItsRangeIsRefused(String text) {
    assertThatThrownBy(() -> RequestWords.number("size", text, 0, 3))
        .hasMessageContaining("invalid-parameter");
  }

  @Test
  void aLongValueIsShownByItsBeginningAndNoLetterIsCut() {
    String shown = RequestWords.shortened("🏠".repeat(60));

    assertThat(shown).isEqualTo("🏠".repeat(40) + "…");
  }
}
