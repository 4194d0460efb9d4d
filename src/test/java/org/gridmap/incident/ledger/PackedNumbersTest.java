package org.gridmap.incident.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumbersTest {

  private final PackedNumbers numbers = new PackedNumbers();

  @ParameterizedTest
  @ValueSource(strings = {"20260301-7K3Q9F2M", "00010101-00000000", "81911531-ZZZZZZZZ"})
  void aNumberOfOurFormIsKeptInBits(String number) {
    long bits = numbers.pack(number);

    assertThat(bits).isNotNegative();
    assertThat(numbers.unpack(bits)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20260101-D3",
        "20260301-7K3Q9F2I",
        "20260301-7k3q9f2m",
        "2026O301-7K3Q9F2M",
        "20261601-7K3Q9F2M",
        "网格-0001",
        "20260301_7K3Q9F2M",
        "99990101-7K3Q9F2M"
      })
  void aNumberOfAnotherFormIsKeptAsItIs(String number) {
    numbers.pack("first");
    long bits = numbers.pack(number);
    numbers.pack("last");

    assertThat(bits).isNegative();
    assertThat(numbers.unpack(bits)).isEqualTo(number);
  }
}
