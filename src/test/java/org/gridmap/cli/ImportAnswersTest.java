package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.gridmap.exchange.ImportKind;
import org.gridmap.exchange.ImportReport;
import org.gridmap.platform.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code import} prints of several files. */
class ImportAnswersTest {

  private final StringWriter out = new StringWriter();

  @Test
  void severalFilesAreOneArray() {
    try (ImportAnswers answers = answers(JsonMapper.shared())) {
      answers.add(report(2), Path.of("one.geojson"));
      answers.add(report(3), Path.of("two.geojson"));
    }

    JsonNode array = JsonMapper.shared().readTree(out.toString());
    assertThat(array.size()).isEqualTo(2);
    assertThat(array.at("/0/file").asString()).isEqualTo("one.geojson");
    assertThat(array.at("/1/added").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsInTheDatabaseIsToldWhenALaterFileBreaksOff() {
    try (ImportAnswers answers = answers(JsonMapper.shared())) {
      answers.add(report(2), Path.of("one.geojson"));
      throw new IllegalStateException("the second file cannot be read");
    } catch (IllegalStateException broken) {
      assertThat(JsonMapper.shared().readTree(out.toString()).size()).isEqualTo(1);
    }
  }

  @Test
  void linesComeWhileItGoesOn() {
    ImportAnswers answers = answers(null);
    answers.add(report(2), Path.of("one.geojson"));

    assertThat(out.toString()).contains("one.geojson");
  }

  private ImportAnswers answers(JsonMapper json) {
    return new ImportAnswers(new PrintWriter(out, true), json, false);
  }

  private static ImportReport report(int added) {
    return new ImportReport(
        ImportKind.AREAS,
        ImportReport.Outcome.IMPORTED,
        added,
        new Tally(added, 0, 0),
        0,
        0,
        List.of(),
        0,
        List.of());
  }
}
