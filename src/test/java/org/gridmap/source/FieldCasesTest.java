package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Files as people have them: what is read of each, or the words with which it is refused. */
class FieldCasesTest {

  private static final String DEGREES =
      "[[[103,38],[103.002,38],[103.002,38.002],[103,38.002],[103,38]]]";
  private static final String GAUSS_39 =
      "[[[39500000,4318000],[39500300,4318000],[39500300,4318300],[39500000,4318300],"
          + "[39500000,4318000]]]";

  @TempDir private Path directory;

  @Test
  void theReferenceSystemBehindTheFeaturesCounts() throws IOException {
    List<Geometry> shapes = areas(collection(GAUSS_39, "EPSG::4527", false));

    assertThat(shapes.get(0).getCentroid().getX()).isBetween(116.9, 117.1);
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG::3857, true",
    "EPSG::3857, false",
    "EPSG::4527, true",
    "EPSG::4547, false",
    "EPSG::32648, true"
  })
  void degreesUnderASystemInMetresAreRefusedWithBothFacts(String crs, boolean before) {
    assertThatThrownBy(() -> areas(collection(DEGREES, crs, before)))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("CRS_HOLDS_DEGREES")
        .hasMessageContaining(crs.replace("::", ":"))
        .hasMessageContaining("103, 38");
  }

  @Test
  void coordinatesFarFromTheirSystemAreRefused() {
    assertThatThrownBy(() -> areas(collection(GAUSS_39, "EPSG::4547", true)))
        .hasMessageContaining("CRS_FAR_AWAY")
        .hasMessageContaining("39500000, 4318000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG::4326", "EPSG::4490", "OGC:1.3:CRS84"})
  void degreesUnderASystemInDegreesStayAsTheyAre(String crs) throws IOException {
    assertThat(areas(collection(DEGREES, crs, true)).get(0).getCoordinate().x).isEqualTo(103);
  }

  @Test
  void featuresOneAfterAnotherAreRead() throws IOException {
    String feature = feature("1", DEGREES);

    assertThat(areas(feature + "\n" + feature.replace("\"1\"", "\"2\"") + "\n")).hasSize(2);
  }

  @Test
  void whatFollowsTheCollectionIsAFault() {
    String collection = collection(DEGREES, "EPSG::4326", true);

    assertThatThrownBy(() -> areas(collection + "\n{}")).hasMessageContaining("MORE_THAN_ONE_ROOT");
  }

  @Test
  void aNullAmongTheFeaturesIsNamedOnce() {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":[" + feature("1", DEGREES) + ",null]}";

    assertThatThrownBy(() -> areas(text))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refused -> {
              assertThat(refused.faults()).hasSize(1);
              assertThat(refused.faults().get(0).place().feature()).isEqualTo(2);
              assertThat(refused).hasMessageContaining("type 为 null");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'id,lon,lat\na,103,38\n'",
    "'id;lon;lat\na;103;38\n'",
    "'id\tlon\tlat\na\t103\t38\n'",
    "'\uFEFF\"id\",\"lon\",\"lat\"\na,103,38\n'",
    "'ｉｄ,lon\u00A0,lat\na,１０３, 38\u3000\n'"
  })
  void tablesAreReadHoweverTheyArePartedOrWide(String text) throws IOException {
    List<String> read = new ArrayList<>();
    FeatureFile.at(file("p.csv", text, StandardCharsets.UTF_8), FieldNames.OWN)
        .needing("id", "lon", "lat")
        .read(row -> read.add(row.code("id") + row.rawPosition().x + row.rawPosition().y));

    assertThat(read).containsExactly("a103.038.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"编号,x,y\n", "编号,x,y\n1,103,38\n"})
  void aMissingColumnIsToldAsAColumnAndOnce(String text) {
    assertThatThrownBy(() -> points(text))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.faults()).hasSize(1))
        .hasMessageContaining("缺少列“id”；表头为：编号, x, y")
        .hasMessageContaining("There is no column 'id'; the header is: 编号, x, y");
  }

  @Test
  void aMissingValueIsToldWithItsRow() {
    assertThatThrownBy(() -> points("id,lon,lat\n1,103,38\n,103,38\n"))
        .hasMessageContaining("MISSING_VALUE")
        .hasMessageContaining("feature 2, line 3 column 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,lon,lat\n", "id;lon;lat\n"})
  void aTableWithoutRowsIsSaidToBeEmpty(String text) throws IOException {
    assertThat(points(text).notes()).extracting(Fault::code).containsExactly(FaultCode.NO_FEATURES);
  }

  @ParameterizedTest
  @CsvSource({"%PDF-1.7, PDF", "<?xml version='1.0'?><gml/>, XML"})
  void anotherFormatIsToldByItsName(String begins, String name) {
    for (String file : List.of("f.csv", "f.geojson")) {
      assertThatThrownBy(() -> read(file(file, begins, StandardCharsets.ISO_8859_1)))
          .hasMessageContaining("OTHER_FORMAT")
          .hasMessageContaining(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsToldByItsName(String charset) {
    assertThatThrownBy(() -> read(file("f.csv", "id,lon,lat\n", Charset.forName(charset))))
        .hasMessageContaining("OTHER_FORMAT")
        .hasMessageContaining("UTF-16");
  }

  @Test
  void aListWhereOneNumberBelongsIsQuotedAsWritten() {
    String text = feature("1", DEGREES).replace("\"code\"", "\"households\":[300, 1.50],\"code\"");

    assertThatThrownBy(
            () ->
                FeatureFile.at(file("b.geojson", text, StandardCharsets.UTF_8), FieldNames.OWN)
                    .read(row -> row.whole("households", 0)))
        .hasMessageContaining("NOT_ONE_VALUE")
        .hasMessageContaining("[300,1.50]");
  }

  @Test
  void largeCoordinatesPrintWithoutExponent() {
    assertThatThrownBy(() -> areas(feature("1", GAUSS_39)))
        .hasMessageContaining("39500000, 4318000")
        .hasMessageNotContaining("E7");
  }

  @Test
  void aBorderThatCrossesItselfIsToldInOurWords() {
    String bowtie = "[[[103,38],[103.1,38.1],[103.1,38],[103,38.1],[103,38]]]";

    assertThatThrownBy(
            () ->
                FeatureFile.at(
                        file("b.geojson", feature("1", bowtie), StandardCharsets.UTF_8),
                        FieldNames.OWN)
                    .read(Reading::validAsWritten))
        .hasMessageContaining("边界自相交")
        .hasMessageContaining("its border crosses itself")
        .hasMessageNotContaining("Self-intersection");
  }

  private List<Geometry> areas(String text) throws IOException {
    List<Geometry> shapes = new ArrayList<>();
    FieldNames names = FieldNames.of(Map.of("code", List.of("id", "")));
    FeatureFile.at(file("a.geojson", text, StandardCharsets.UTF_8), names)
        .read(
            row -> {
              row.code("code");
              Geometry shape = row.areaAsWritten();
              if (shape != null) {
                shapes.add(shape);
              }
            });
    return shapes;
  }

  private Findings points(String text) throws IOException {
    return FeatureFile.at(file("p.csv", text, StandardCharsets.UTF_8), FieldNames.OWN)
        .needing("id", "lon", "lat")
        .read(row -> row.code("id"));
  }

  private static void read(Path file) throws IOException {
    FeatureFile.at(file, FieldNames.OWN).read(row -> row.text("id"));
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(directory.resolve(name), text.getBytes(charset));
  }

  private static String collection(String ring, String crs, boolean before) {
    String system =
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:" + crs + "\"}}";
    String features = "\"features\":[" + feature("1", ring) + "]";
    return "{\"type\":\"FeatureCollection\","
        + (before ? system + "," + features : features + "," + system)
        + "}";
  }

  private static String feature(String code, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
        .formatted(code, ring);
  }
}
