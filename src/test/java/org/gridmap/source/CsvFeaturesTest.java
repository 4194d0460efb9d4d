package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFeaturesTest {

  @Test
  void cellsGoByTheirHeaderAndEmptyOnesAreLeftOut() {
    assertThat(read("code,name,phone\nw-1,李格,\n"))
        .singleElement()
        .extracting(SourceFeature::properties)
        .isEqualTo(Map.of("code", "w-1", "name", "李格"));
  }

  @Test
  void aQuotedCellMayHoldCommasQuotesAndLineEnds() {
    assertThat(read("a,b\n\"x, \"\"y\"\"\nz\",2\n").get(0).properties())
        .containsEntry("a", "x, \"y\"\nz");
  }

  @Test
  void aRowKnowsItsNumberAndItsLineAlsoAfterALineEndInACell() {
    var rows = read("a,b\r\n\"1\r\n1\",2\r\n3,4");

    assertThat(rows)
        .extracting(SourceFeature::place)
        .containsExactly(new Place(1, null, 2, 1), new Place(2, null, 4, 1));
  }

  @Test
  void emptyLinesAreNoRows() {
    assertThat(read("a\n\n1\n\n\n2\n")).hasSize(2);
  }

  @Test
  void aRowOfAnotherLengthIsAFaultOfThatRow() {
    var rows = read("a,b\n1\n1,2\n");

    assertThat(rows.get(0).faults()).extracting(Fault::code).containsExactly(FaultCode.ROW_LENGTH);
    assertThat(rows.get(1).faults()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeader() {
    assertThat(read("\uFEFFcode\nx\n").get(0).properties()).containsEntry("code", "x");
  }

  @Test
  void aColumnNamedTwiceRefusesTheFile() {
    assertFault("a,a\n1,2\n", FaultCode.COLUMN_TWICE);
  }

  @Test
  void aQuoteThatIsNeverClosedRefusesTheFile() {
    assertFault("a\n\"1\n", FaultCode.QUOTE_NOT_CLOSED);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertFault("", FaultCode.EMPTY_FILE);
  }

  private static void assertFault(String text, FaultCode reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            FaultFound.class, found -> assertThat(found.fault().code()).isEqualTo(reason));
  }

  private static List<SourceFeature> read(String text) {
    List<SourceFeature> rows = new ArrayList<>();
    try (FeatureSource source =
        FileDoor.open(
            FeatureFormat.CSV, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      for (SourceFeature row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
