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

/** Every bad GeoJSON file of the shared collection ends with a report that names its trouble. */
@ServiceTest
class BadInputsTest {

  private static final Path FOLDER = Path.of("../shared/data/bad-inputs/geojson");

  private static final String ENDS =
      """
      antimeridian.geojson                     | REFUSED  | ANTIMERIDIAN
      bad-duplicate-properties.geojson         | REFUSED  | DUPLICATE_MEMBER
      bad-json.geojson                         | REFUSED  | NOT_JSON
      bad-polygon-interiorring-rhr.geojson     | IMPORTED | RINGS_TURNED
      bad-properties-as-array.geojson          | REFUSED  | PROPERTIES_NOT_OBJECT
      badcoordtype.geojson                     | REFUSED  | NESTING_WRONG
      badfeatureid.geojson                     | REFUSED  | BAD_ID
      bbox-contains-string.geojson             | REFUSED  | BAD_BBOX
      bowtie.geojson                           | REFUSED  | INVALID_GEOMETRY
      clockwise_outer.geojson                  | IMPORTED | RINGS_TURNED
      different-first-last.geojson             | REFUSED  | RING_NOT_CLOSED
      excessive_precision_truncated.geojson    | IMPORTED | NO_CODE
      false.geojson                            | REFUSED  | GEOMETRY_NOT_OBJECT
      featurecollection-obj.geojson            | REFUSED  | FEATURES_NOT_ARRAY
      featurecollection.geojson                | REFUSED  | FEATURES_MISSING
      gbk_encoded.geojson                      | REFUSED  | NOT_UTF8
      geometry_changed_semantics.geojson       | REFUSED  | AMBIGUOUS_MEMBERS
      geometrycollection_single.geojson        | REFUSED  | WRONG_GEOMETRY_TYPE
      mapshaper_bowtie.json                    | REFUSED  | INVALID_GEOMETRY
      mapshaper_invalid_rings.json             | REFUSED  | INVALID_GEOMETRY
      multipoint-multidimension.geojson        | REFUSED  | NESTING_WRONG
      nan_coordinate.geojson                   | REFUSED  | NUMBER_NOT_FINITE
      nofeaturetype.geojson                    | REFUSED  | NOT_A_FEATURE
      point-labeled-as-a-multipolygon.geojson  | REFUSED  | NESTING_WRONG
      point-toofew.geojson                     | REFUSED  | POSITION_TOO_SHORT
      point.geojson                            | REFUSED  | COORDINATES_MISSING
      real-invalid-compounds.geojson           | REFUSED  | RING_TOO_SHORT
      rootstring.geojson                       | REFUSED  | ROOT_NOT_OBJECT
      short-linearring.geojson                 | REFUSED  | RING_TOO_SHORT
      stringcoord.geojson                      | REFUSED  | COORDINATE_NOT_NUMBER
      swapped_lat_lon.geojson                  | REFUSED  | AXES_SWAPPED
      utf8_bom.geojson                         | IMPORTED | NO_CODE
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
  void aFileEndsAsItShould(String file, Outcome outcome, FaultCode reason) throws IOException {
    ImportReport report = take(ImportKind.BASE, Map.of("set", List.of("kind=GREEN")), file);

    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(Stream.concat(report.faults().stream(), report.notes().stream()))
        .anyMatch(found -> found.code() == reason);
  }

  @Test
  void noFileOfTheCollectionIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(file -> ENDS.contains(file + " "));
    }
  }

  @Test
  void theGoodOnesAmongTheRealCompoundsAreTakenAndEveryOtherIsListed() throws IOException {
    ImportReport report =
        take(
            ImportKind.AREAS,
            Map.of(
                "level", List.of("COMPOUND"),
                "datum", List.of("BD09"),
                "skip-bad", List.of("true")),
            "real-invalid-compounds.geojson");

    assertThat(report.read()).isEqualTo(26);
    assertThat(report.skipped() + report.tally().added()).isEqualTo(26);
    assertThat(report.faults()).allMatch(fault -> fault.place().feature() > 0);
  }

  private ImportReport take(ImportKind kind, Map<String, List<String>> options, String file)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(FOLDER.resolve(file))) {
      return imports.run(kind, OptionReader.read(options), file, bytes, read -> {});
    }
  }
}
