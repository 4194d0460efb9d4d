package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T08:30:00+08:00",
        "2026-03-01 08:30:00+08:00",
        "2026-03-01T00:30:00Z",
        "2026-02-29T00:30:00Z",
        "2026-03-01T24:00:00Z",
        "2026-03-01T08:30:00+18:00",
        "2026-03-01T08:30:00-18:30",
        "2026-03-01T08:30:60+08:00",
        "2026-13-01T08:30:00+08:00",
        "0000-01-01T08:30:00-08:00",
        "2026-03-01T08:30:00.5+08:00",
        "2026-03-01T08:30+08:00",
        "2026-03-01x08:30:00+08:00",
        "2026-03-01T08:30:00 08:00",
        "２０２６-03-01T08:30:00+08:00",
        "2026-03-01T08:30:00"
      })
  void theUsualFormIsReadAsTheGeneralReaderDoes(String text) {
    Instant general = null;
    try {
      general = OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeException none) {
      assertThatThrownBy(() -> Times.withOffset(text)).isInstanceOf(DateTimeException.class);
    }
    if (general != null) {
      assertThat(Times.withOffset(text)).isEqualTo(general);
    }
  }
}
