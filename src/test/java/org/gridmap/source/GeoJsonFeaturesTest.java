package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonFeaturesTest {

  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";

  @Test
  void aFeatureKnowsItsNumberItsIdAndItsLine() {
    var features = read("{\"type\":\"FeatureCollection\",\"features\":[\n" + feature("a") + "]}");

    assertThat(features)
        .singleElement()
        .extracting(SourceFeature::place)
        .isEqualTo(new Place(1, "a", 2, 1));
  }

  @Test
  void theTypeMayComeAfterTheFeatures() {
    assertThat(read("{\"features\":[" + feature("a") + "],\"type\":\"FeatureCollection\"}"))
        .hasSize(1);
  }

  @Test
  void aSingleFeatureCountsAsACollectionOfOne() {
    assertThat(read(feature("a"))).hasSize(1);
  }

  @Test
  void aBareGeometryCountsAsOneFeature() {
    assertThat(read(SQUARE))
        .singleElement()
        .extracting(f -> f.geometry().getGeometryType())
        .isEqualTo("Polygon");
  }

  @Test
  void aGeometryCollectionIsOneFeaturePerGeometry() {
    assertThat(
            read(
                "{\"type\":\"GeometryCollection\",\"geometries\":[%s,%s]}"
                    .formatted(SQUARE, SQUARE)))
        .hasSize(2);
  }

  @Test
  void heightsAreLeftOutWithANote() {
    var features = read("{\"type\":\"LineString\",\"coordinates\":[[0,0,5],[1,1,6]]}");

    assertThat(features.get(0).geometry().getCoordinate().getZ()).isNaN();
    assertThat(features.get(0).faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.DIMENSIONS_DROPPED);
  }

  @Test
  void theReferenceSystemOfTheOldSpecificationIsKnownWithTheFirstFeature() {
    try (FeatureSource source =
        open(
            """
            {"type":"FeatureCollection",
             "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},
             "features":[%s]}
            """
                .formatted(feature("a")))) {
      source.next();

      assertThat(source.declaredCrs()).contains("urn:ogc:def:crs:EPSG::4547");
    }
  }

  @Test
  void aReferenceSystemAfterTheFeaturesIsKnownWithTheFirst() {
    try (FeatureSource source =
        open(
            """
            {"type":"FeatureCollection","features":[%s],
             "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}}}
            """
                .formatted(feature("a")))) {
      source.next();

      assertThat(source.declaredCrs()).contains("urn:ogc:def:crs:EPSG::4547");
    }
  }

  @Test
  void aReferenceSystemFarFromTheEndComesTooLate() {
    assertFault(
        "{\"type\":\"FeatureCollection\",\"features\":[%s],\"crs\":%s,\"more\":\"%s\"}"
            .formatted(
                feature("a"),
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4547\"}}",
                "x".repeat(70_000)),
        FaultCode.CRS_TOO_LATE);
  }

  @Test
  void aFileCutInTheMiddleSaysWhereItEnds() {
    assertThatThrownBy(
            () -> read("{\"type\":\"FeatureCollection\",\n\"features\":[" + feature("a")))
        .isInstanceOfSatisfying(
            FaultFound.class,
            found -> {
              assertThat(found.fault().code()).isEqualTo(FaultCode.FILE_TRUNCATED);
              assertThat(found.fault().place().line()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|EMPTY_FILE",
        "[]|ROOT_NOT_OBJECT",
        "{\"type\":\"Town\"}|ROOT_TYPE_UNKNOWN",
        "{\"type\":\"FeatureCollection\"}|FEATURES_MISSING",
        "{\"type\":\"FeatureCollection\",\"features\":{}}|FEATURES_NOT_ARRAY",
        "{\"type\":\"Point\",\"features\":[],\"coordinates\":[1,2]}|AMBIGUOUS_MEMBERS",
        "{\"type\":\"Point\",\"type\":\"Point\"}|DUPLICATE_MEMBER",
        "{\"type\":\"Point\",\"coordinates\":[NaN,1]}|NUMBER_NOT_FINITE",
        "{\"type\" \"Point\"}|NOT_JSON",
        "{\"type\":\"FeatureCollection\",\"features\":[]} {}|MORE_THAN_ONE_ROOT"
      })
  void aFileThatCannotBeReadIsRefusedForItsReason(String file, FaultCode reason) {
    assertFault(file, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"Point\",\"coordinates\":[1]}|POSITION_TOO_SHORT",
        "{\"type\":\"Point\",\"coordinates\":[1,\"2\"]}|COORDINATE_NOT_NUMBER",
        "{\"type\":\"Point\",\"coordinates\":[1e999,2]}|NUMBER_NOT_FINITE",
        "{\"type\":\"Polygon\",\"coordinates\":[1,2]}|NESTING_WRONG",
        "{\"type\":\"Polygon\",\"coordinates\":[]}|EMPTY_GEOMETRY",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}|RING_TOO_SHORT",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}|RING_NOT_CLOSED",
        "{\"type\":\"LineString\",\"coordinates\":[[0,0]]}|LINE_TOO_SHORT",
        "{\"type\":\"Point\"}|COORDINATES_MISSING",
        "{\"type\":\"Circle\",\"coordinates\":[1,2]}|GEOMETRY_TYPE_UNKNOWN",
        "false|GEOMETRY_NOT_OBJECT"
      })
  void aGeometryThatCannotBeReadIsAFaultOfItsFeatureOnly(String geometry, FaultCode reason) {
    var features =
        read(
            "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
                .formatted(featureOf(geometry), feature("b")));

    assertThat(features.get(0).faults()).extracting(Fault::code).containsExactly(reason);
    assertThat(features.get(1).faults()).isEmpty();
  }

  @Test
  void aTextInGbkIsNamedAtItsLineAndColumn() {
    byte[] gbk = "{\"type\":\n  \"网格\"}".getBytes(Charset.forName("GBK"));

    assertThatThrownBy(() -> read(gbk))
        .isInstanceOfSatisfying(
            FaultFound.class,
            found -> {
              assertThat(found.fault().code()).isEqualTo(FaultCode.NOT_UTF8);
              assertThat(found.fault().place()).isEqualTo(new Place(0, null, 2, 4));
            });
  }

  @Test
  void aByteOrderMarkIsAccepted() {
    assertThat(read("\uFEFF" + feature("a"))).hasSize(1);
  }

  private static void assertFault(String file, FaultCode reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            FaultFound.class, found -> assertThat(found.fault().code()).isEqualTo(reason));
  }

  private static String feature(String id) {
    return "{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":{},\"geometry\":%s}"
        .formatted(id, SQUARE);
  }

  private static String featureOf(String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":%s}".formatted(geometry);
  }

  private static FeatureSource open(String text) {
    return FileDoor.open(
        FeatureFormat.GEOJSON, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<SourceFeature> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<SourceFeature> read(byte[] bytes) {
    List<SourceFeature> features = new ArrayList<>();
    try (FeatureSource source =
        FileDoor.open(FeatureFormat.GEOJSON, new ByteArrayInputStream(bytes))) {
      for (SourceFeature f = source.next(); f != null; f = source.next()) {
        features.add(f);
      }
    }
    return features;
  }
}
