package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridmap.platform.Datum;
import org.gridmap.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class OtherFormatsTest {

  private static final Path SAMPLES = Path.of("../shared/data/import-samples");
  private static final Path BAD = Path.of("../shared/data/bad-inputs");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shp-gbk-with-cpg.zip",
        "shp-gbk-no-cpg.zip",
        "shp-utf8.zip",
        "shp-cgcs2000-4490.zip",
        "shp-cgcs2000-3deg-4548.zip",
        "shp-cgcs2000-3deg-zone-4527.zip",
        "shp-gbk-entry-names.zip",
        "gpkg-wgs84.gpkg",
        "gpkg-cgcs2000.gpkg",
        "gpkg-cgcs2000-3deg.gpkg",
        "buildings.kml"
      })
  void theSameHousesComeOutOfEveryFormat(String file) throws IOException {
    Needs.samples(SAMPLES);
    List<SourceFeature> houses = new ArrayList<>();
    ToWgs84 conversion;
    try (FeatureSource source = open(SAMPLES.resolve(file))) {
      SourceFeature house = source.next();
      conversion = ReferenceSystems.choose(Datum.WGS84, null, source, house);
      for (; house != null; house = source.next()) {
        houses.add(house);
      }
    }

    assertThat(houses).hasSize(300);
    assertThat(houses.get(0).properties()).containsEntry("名称", "幸福三村小区");
    Coordinate raw = houses.get(0).geometry().getEnvelopeInternal().centre();
    Coordinate placed = conversion.of(raw.x, raw.y);
    assertThat(placed.distance(new Coordinate(116.44540585, 39.93955915))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "archive/empty_zipfile.zip, NO_LAYER_IN_FILE",
    "gpkg/import_db_corrupt.gpkg, FILE_DAMAGED",
    "jts-xml/TestValid.xml, OTHER_FORMAT",
    "shapefile/corrupt_too_long.shp, OTHER_FORMAT",
    "shapefile/duplicate_fields.dbf, COLUMN_TWICE",
    "shapefile/missing_dbf.zip, SHAPE_PART_MISSING",
    "shapefile/missing_prj.zip, CRS_MISSING",
    "shapefile/truncated_shp.zip, FILE_DAMAGED",
    "shapefile/zip_slip.zip, ZIP_UNSAFE"
  })
  void aBadFileIsRefusedByItsTrouble(String file, FaultCode code) {
    Needs.samples(BAD);

    assertThatThrownBy(() -> readAll(BAD.resolve(file)))
        .isInstanceOfSatisfying(
            FaultFound.class, found -> assertThat(found.fault().code()).isEqualTo(code));
  }

  @Test
  void aWrongPageIsFoundOutAndTold() throws IOException {
    Needs.samples(BAD);
    try (FeatureSource source = open(BAD.resolve("shapefile/wrong_cpg.zip"))) {
      SourceFeature house = source.next();

      assertThat(house.properties()).containsEntry("名称", "幸福三村小区");
      assertThat(source.notes()).extracting(Fault::code).containsExactly(FaultCode.ENCODING_FOUND);
    }
  }

  @Test
  void aMergedHeaderGivesTheLowerNamesAndTitlesArePassedOver() throws IOException {
    byte[] bytes =
        workbook(
            sheet -> {
              sheet.value(0, 0, "某社区房屋台账");
              sheet.range(0, 0, 0, 2).merge();
              sheet.value(1, 0, "编号");
              sheet.range(1, 0, 2, 0).merge();
              sheet.value(1, 1, "位置");
              sheet.range(1, 1, 1, 2).merge();
              sheet.value(2, 1, "经度");
              sheet.value(2, 2, "纬度");
              sheet.value(3, 0, "A-1");
              sheet.value(3, 1, 116.4);
              sheet.value(3, 2, 39.9);
            });
    try (FeatureSource source = open(bytes)) {
      SourceFeature row = source.next();

      assertThat(source.columns()).containsExactly("编号", "经度", "纬度");
      assertThat(row.place().line()).isEqualTo(4);
      assertThat(row.properties().get("经度")).hasToString("116.4");
    }
  }

  @Test
  void aCodeThatASpreadsheetMadeANumberIsLostNotGuessed() throws IOException {
    byte[] bytes =
        workbook(
            sheet -> {
              sheet.value(0, 0, "编号");
              sheet.value(0, 1, "户数");
              sheet.value(1, 0, 110105001001000010L);
              sheet.value(1, 1, "３００户");
            });
    try (FeatureSource source = open(bytes)) {
      Findings findings = new Findings();
      Reading row =
          new Reading(source.next(), FieldNames.OWN, new Shapes(Coordinate::new, false), findings);

      assertThat(row.optionalCode("编号")).isNull();
      assertThat(row.whole("户数", 0)).isEqualTo(300);
      assertThat(findings.faults()).extracting(Fault::code).containsExactly(FaultCode.LOST_DIGITS);
      assertThat(findings.notes())
          .extracting(Fault::code)
          .containsExactly(FaultCode.UNIT_TAKEN_AWAY);
    }
  }

  @Test
  void aTableInGb18030IsReadAndTold() {
    byte[] bytes = "编号,名称\n1,幸福三村\n".getBytes(Charset.forName("GB18030"));
    try (FeatureSource source = FileDoor.open(FeatureFormat.CSV, new ByteArrayInputStream(bytes))) {
      assertThat(source.next().properties()).containsEntry("名称", "幸福三村");
      assertThat(source.notes()).extracting(Fault::code).containsExactly(FaultCode.ENCODING_FOUND);
    }
  }

  @Test
  void aSequenceOfGeoJsonTextsIsACollection() {
    String text = "\u001E{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}\n";
    byte[] bytes = text.repeat(2).getBytes(StandardCharsets.UTF_8);
    try (FeatureSource source =
        FileDoor.open(FeatureFormat.GEOJSON, new ByteArrayInputStream(bytes))) {
      assertThat(source.next()).isNotNull();
      assertThat(source.next()).isNotNull();
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void aDocumentTypeInXmlIsRefused() {
    String text = "<!DOCTYPE kml [<!ENTITY a 'b'>]><kml><Placemark/></kml>";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> readAll(open(bytes)))
        .isInstanceOfSatisfying(
            FaultFound.class,
            found -> assertThat(found.fault().code()).isEqualTo(FaultCode.XML_WITH_DOCUMENT_TYPE));
  }

  private interface Writing {
    void to(Worksheet sheet) throws IOException;
  }

  private static byte[] workbook(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      writing.to(workbook.newWorksheet("房屋"));
    }
    return bytes.toByteArray();
  }

  private static FeatureSource open(Path file) throws IOException {
    return FileDoor.open(FeatureFormat.of(file.toString()), Files.newInputStream(file));
  }

  private static FeatureSource open(byte[] bytes) {
    return FileDoor.open(FeatureFormat.GEOJSON, new ByteArrayInputStream(bytes));
  }

  private static void readAll(Path file) throws IOException {
    readAll(open(file));
  }

  private static void readAll(FeatureSource opened) {
    try (FeatureSource source = opened) {
      SourceFeature feature = source.next();
      ReferenceSystems.choose(Datum.WGS84, null, source, feature);
      while (feature != null) {
        feature = source.next();
      }
    }
  }
}
