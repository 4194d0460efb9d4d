package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;

class OptionReaderTest {

  @Test
  void aDatumAndAReferenceSystemTogetherAreWrongUse() {
    assertThatThrownBy(
            () -> OptionReader.read(Map.of("crs", List.of("EPSG:4547"), "datum", List.of("GCJ02"))))
        .isInstanceOf(Problem.class);
  }
}
