package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and hours as people write them; 2026-03-06 is a Friday. */
class ShiftTest {

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          08:00-20:00                      | 2026-03-06T08:00 | true
          08:00-20:00                      | 2026-03-06T07:59 | false
          08:00-20:00                      | 2026-03-06T20:00 | false
          20:00-08:00                      | 2026-03-06T23:30 | true
          20:00-08:00                      | 2026-03-06T07:59 | true
          20:00-08:00                      | 2026-03-06T08:00 | false
          FR 20:00-08:00                   | 2026-03-07T07:59 | true
          FR 20:00-08:00                   | 2026-03-06T07:59 | false
          FR 20:00-08:00                   | 2026-03-07T20:00 | false
          SU 20:00-08:00                   | 2026-03-09T01:00 | true
          MO-FR 08:00-18:00                | 2026-03-06T12:00 | true
          MO-FR 08:00-18:00                | 2026-03-07T12:00 | false
          SA-MO 08:00-18:00                | 2026-03-08T12:00 | true
          MO-FR 08:30-12:00; SA 9:00-11:00 | 2026-03-07T10:00 | true
          MO-FR 08:30-12:00; SA 9:00-11:00 | 2026-03-06T12:30 | false
          18:00-24:00                      | 2026-03-06T23:59 | true
          FR 08:00-08:00                   | 2026-03-07T07:59 | true
          FR 08:00-08:00                   | 2026-03-07T08:00 | false
          周一至周五 8:00-18:00             | 2026-03-06T12:00 | true
          周六、周日 9：00－17：00           | 2026-03-08T12:00 | true
          周六、周日 9：00－17：00           | 2026-03-06T12:00 | false
          """)
  void aShiftCoversItsHours(String text, LocalDateTime at, boolean on) {
    assertThat(ShiftText.parse(text).covers(at)).isEqualTo(on);
  }

  @Test
  void noShiftIsAlwaysOn() {
    assertThat(ShiftText.parse(" ")).isEqualTo(Shift.ALWAYS);
    assertThat(Shift.ALWAYS.covers(LocalDateTime.parse("2026-03-06T03:00"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:00-20:00",
        "MO-FR 08:30-12:00; SA,SU 20:00-08:00",
        "MO,WE,FR 00:00-24:00",
        "SU 09:15-10:45"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(ShiftText.of(ShiftText.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nights",
        "25:00-26:00",
        "08:00",
        "XX 08:00-09:00",
        "MO-WE-FR 8:00-9:00",
        "MO-",
        "08:60-09:00"
      })
  void whatIsNoShiftIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ShiftText.parse(text));
  }
}
