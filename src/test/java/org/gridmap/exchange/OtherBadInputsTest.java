package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridmap.exchange.ImportReport.Outcome;
import org.gridmap.source.FaultCode;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.Needs;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every bad file that is no GeoJSON is refused whole by its trouble, or taken whole with a note.
 */
@ServiceTest
class OtherBadInputsTest {

  private static final Path FOLDER = Path.of("../shared/data/bad-inputs");

  private static final String ENDS =
      """
      archive/empty_zipfile.zip        | REFUSED  | NO_LAYER_IN_FILE
      gpkg/import_db_corrupt.gpkg      | REFUSED  | FILE_DAMAGED
      jts-xml/TestBuffer.xml           | REFUSED  | OTHER_FORMAT
      jts-xml/TestInvalidA.xml         | REFUSED  | OTHER_FORMAT
      jts-xml/TestOverlay-misc-1.xml   | REFUSED  | OTHER_FORMAT
      jts-xml/TestOverlay-pg-2176.xml  | REFUSED  | OTHER_FORMAT
      jts-xml/TestOverlayAA.xml        | REFUSED  | OTHER_FORMAT
      jts-xml/TestRelateAA.xml         | REFUSED  | OTHER_FORMAT
      jts-xml/TestSimple.xml           | REFUSED  | OTHER_FORMAT
      jts-xml/TestValid.xml            | REFUSED  | OTHER_FORMAT
      jts-xml/TestValid2.xml           | REFUSED  | OTHER_FORMAT
      shapefile/corrupt_too_long.dbf   | REFUSED  | FILE_DAMAGED
      shapefile/corrupt_too_long.shp   | REFUSED  | OTHER_FORMAT
      shapefile/duplicate_fields.dbf   | REFUSED  | COLUMN_TWICE
      shapefile/missing_dbf.zip        | REFUSED  | SHAPE_PART_MISSING
      shapefile/missing_prj.zip        | REFUSED  | CRS_MISSING
      shapefile/truncated_shp.zip      | REFUSED  | FILE_DAMAGED
      shapefile/wrong_cpg.zip          | IMPORTED | ENCODING_FOUND
      shapefile/zip_slip.zip           | REFUSED  | ZIP_UNSAFE
      """;

  @Autowired Imports imports;
  @Autowired JdbcClient database;

  @BeforeEach
  void onlyWhereTheCollectionIs() {
    Needs.samples(FOLDER);
    EmptyTables.empty(database, "area, base_feature");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ENDS)
  void aFileEndsAsItShouldAndNeverHalf(String file, Outcome outcome, FaultCode reason)
      throws IOException {
    ImportReport report = take(file);

    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(Stream.concat(report.faults().stream(), report.notes().stream()))
        .anyMatch(found -> found.code() == reason);
    assertThat(stored()).isEqualTo(outcome == Outcome.IMPORTED ? report.read() : 0);
  }

  @Test
  void noFileOfTheCollectionIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> file.contains("/") && !file.startsWith("geojson/")))
          .allMatch(file -> ENDS.contains(file + " "));
    }
  }

  private long stored() {
    return database.sql("select count(*) from base_feature").query(Long.class).single();
  }

  private ImportReport take(String file) throws IOException {
    try (InputStream bytes = Files.newInputStream(FOLDER.resolve(file))) {
      Map<String, List<String>> options = Map.of("set", List.of("kind=GREEN"));
      return imports.run(ImportKind.BASE, OptionReader.read(options), file, bytes, read -> {});
    }
  }
}
