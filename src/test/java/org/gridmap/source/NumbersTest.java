package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "979001001001001.0, 979001001001001",
    "97900100100100001.0, 97900100100100001",
    "97900100100100002, 97900100100100002",
    "9.79103001001E11, 979103001001",
    "5, 5",
    "1.0, 1"
  })
  void aCodeWrittenAsANumberKeepsItsDigits(String written, String code) {
    assertThat(Numbers.code(new NumberText(written))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.79E14", "1.5", "9.7900100100100002E16", "1E+300", "0.1"})
  void aNumberThatLostDigitsIsNoCode(String written) {
    assertThat(Numbers.code(new NumberText(written))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          97910300100100004.0          | 97910300100100004
          '97910300100100004\u00A0'    | 97910300100100004
          '\u3000９７９１０３\u200B'     | 979103
          '\uFEFFA-01'                 | A-01
          1E5                          | 1E5
          12.30                        | 12.30
          9.79103001001E+11            | 979103001001
          """,
      delimiter = '|')
  void whatASpreadsheetPutsAroundACodeIsTakenAway(String text, String code) {
    assertThat(Numbers.code(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.79E+16", "9.791030010010E+16", "1.54E+10", "９.79E+16"})
  void aTextThatLostDigitsIsNoCode(String text) {
    assertThat(Numbers.code(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "300d",
        "103.0f",
        "0x1.9cp6",
        "NaN",
        "Infinity",
        "1_000",
        "1,000",
        "",
        ".",
        "e5",
        "1e",
        "--1",
        "1e9999",
        "１２d"
      })
  void onlyPlainDecimalsAreNumbers(String text) {
    assertThat(Numbers.decimal(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "103.5, 103.5",
    "-0.5, -0.5",
    "+7, 7",
    "1e-05, 0.00001",
    ".5, 0.5",
    "５０, 50",
    "' 12 ', 12"
  })
  void decimalsAreNumbers(String text, double number) {
    assertThat(Numbers.decimal(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5E+03", "2.5", "300d", "1e400"})
  void aCountIsWholeWithAllItsDigits(String text) {
    assertThat(Numbers.whole(text)).isEmpty();
  }
}
