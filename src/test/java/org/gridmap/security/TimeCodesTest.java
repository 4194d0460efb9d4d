package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

  /** "12345678901234567890", the key of the vectors of RFC 6238, in Base32. */
  private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theVectorsOfTheStandardAreMet(long second, String code) {
    assertThat(TimeCodes.code(KEY, second / TimeCodes.STEP_SECONDS)).isEqualTo(code);
  }

  @Test
  void aCodeCountsOneStepLateAndNoFurther() {
    String code = TimeCodes.code(KEY, 100);

    assertThat(TimeCodes.stepOf(KEY, code, Instant.ofEpochSecond(101 * 30), -1)).hasValue(100);
    assertThat(TimeCodes.stepOf(KEY, code, Instant.ofEpochSecond(102 * 30), -1)).isEmpty();
  }

  @Test
  void noCodeCountsTwice() {
    String code = TimeCodes.code(KEY, 100);

    assertThat(TimeCodes.stepOf(KEY, code, Instant.ofEpochSecond(100 * 30), 100)).isEmpty();
  }

  @Test
  void aNewKeyHas160BitsAndIsNeverTheSame() {
    assertThat(TimeCodes.newKey()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newKey());
  }
}
