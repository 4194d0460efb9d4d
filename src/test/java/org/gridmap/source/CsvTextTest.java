package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cells come out as they were put in, wherever the buffer ends. */
class CsvTextTest {

  private static final String SIGNS = "ab,\"\n\r;修 ";

  @Test
  void randomCellsComeOutAsTheyWerePutIn() {
    Random random = new Random(20260301);
    for (int trial = 0; trial < 200; trial++) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < 300; row++) {
        rows.add(List.of(cell(random, 40), cell(random, 300), "z" + cell(random, 5)));
      }
      String end = List.of("\n", "\r\n", "\r").get(trial % 3);

      assertThat(read("\"a\",b,c" + end + written(rows, end)))
          .as("trial %d", trial)
          .isEqualTo(rows.stream().map(CsvTextTest::lineEndsAsFeeds).toList());
    }
  }

  @Test
  void aCellLongerThanTheBufferIsOneCell() {
    String longest = "路灯".repeat(40_000);

    assertThat(read("a,b,c\n" + longest + ",\"" + longest + "\",x\n"))
        .containsExactly(List.of(longest, longest, "x"));
  }

  private static String cell(Random random, int longest) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      cell.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return cell.toString();
  }

  private static String written(List<List<String>> rows, String end) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining(end));
  }

  private static List<String> lineEndsAsFeeds(List<String> row) {
    return row.stream().map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n')).toList();
  }

  private static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (FeatureSource source =
        FileDoor.open(
            FeatureFormat.CSV, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      for (SourceFeature row = source.next(); row != null; row = source.next()) {
        SourceFeature one = row;
        rows.add(
            List.of("a", "b", "c").stream()
                .map(name -> (String) one.properties().getOrDefault(name, ""))
                .toList());
      }
    }
    return rows;
  }
}
