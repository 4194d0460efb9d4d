package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T08:30:00",
        "2026-03-01 08:30",
        "2026/03/01 08:30:00",
        "2026-03-01T08:30:00+08:00",
        "2026-03-01T00:30:00Z",
        "2026-03-01T02:30:00+02"
      })
  void aTimeWithoutAZoneIsInTheJurisdictionsZone(String text) {
    assertThat(Times.parse(text, SHANGHAI)).contains(Instant.parse("2026-03-01T00:30:00Z"));
  }

  @Test
  void aDateIsItsFirstMoment() {
    assertThat(Times.parse("2026-03-01", SHANGHAI)).contains(Instant.parse("2026-02-28T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "1815-01-01", "99999-01-01", "08:30"})
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(Times.parse(text, SHANGHAI)).isEmpty();
  }
}
