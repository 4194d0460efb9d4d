package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FileDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @Test
  void aPersonsFileBeginsWithAByteOrderMark() {
    assertThat(Arrays.copyOf(table().bytes(BROWSER), 3))
        .containsExactly((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*/*", "text/csv", "application/json"})
  void aProgramsFileBeginsWithItsFirstColumn(String accept) {
    assertThat(new String(table().bytes(accept), StandardCharsets.UTF_8))
        .isEqualTo("code,name\n1,\"东,一\"\n2,'=1+1\n3,\n");
  }

  @Test
  void whatWasDownloadedCanBeReadAgain() {
    try (FeatureSource source =
        FileDoor.open(
            FeatureFormat.of("t.csv"), new ByteArrayInputStream(table().bytes(BROWSER)))) {
      assertThat(source.next().properties())
          .containsEntry("code", "1")
          .containsEntry("name", "东,一");
    }
  }

  private static CsvTable table() {
    CsvTable table = new CsvTable();
    table.add(List.of("code", "name"));
    table.add(List.of(1, "东,一"));
    table.add(List.of(2, "=1+1"));
    table.add(Arrays.asList(3, null));
    return table;
  }
}
