package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridmap.platform.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made byte by byte: what the samples of others do not hold. */
class PackedFormatsTest {

  private static final Charset GBK = Charset.forName("GB18030");
  private static final String DEGREES =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
          + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  @ParameterizedTest
  @ValueSource(strings = {"", "GBK", "936", "UTF-8"})
  void gbkIsReadWhateverThePageSays(String page) throws IOException {
    byte[] archive = archive(shapefile("幸福三村".getBytes(GBK), page, DEGREES));
    try (FeatureSource source = open(archive, ReadChoices.USUAL)) {
      assertThat(source.next().properties()).containsEntry("NAME", "幸福三村");
    }
  }

  @Test
  void aTextCutInsideACharacterEndsBeforeIt() throws IOException {
    byte[] cut = new byte[10];
    System.arraycopy("幸福三村".getBytes(StandardCharsets.UTF_8), 0, cut, 0, 10);
    byte[] archive = archive(shapefile(cut, "UTF-8", DEGREES));
    try (FeatureSource source = open(archive, ReadChoices.USUAL)) {
      assertThat(source.next().properties()).containsEntry("NAME", "幸福三");
    }
  }

  @Test
  void anEncodingThatAPersonNamesWinsOverThePage() throws IOException {
    byte[] archive = archive(shapefile("幸福三村".getBytes(GBK), "1252", DEGREES));
    ReadChoices said = new ReadChoices(GBK, null, ReadLimits.USUAL);
    try (FeatureSource source = open(archive, said)) {
      assertThat(source.next().properties()).containsEntry("NAME", "幸福三村");
    }
  }

  @Test
  void withoutAProjectionAPersonIsAsked() throws IOException {
    byte[] archive = archive(shapefile("a".getBytes(GBK), "", ""));
    try (FeatureSource source = open(archive, ReadChoices.USUAL)) {
      SourceFeature first = source.next();

      refused(
          () -> ReferenceSystems.choose(Datum.WGS84, null, source, first), FaultCode.CRS_MISSING);
    }
  }

  @Test
  void oneOfTwoLayersMustBeNamed() throws IOException {
    Map<String, byte[]> parts = shapefile("a".getBytes(GBK), "", DEGREES);
    Map<String, byte[]> both = new LinkedHashMap<>(parts);
    parts.forEach((name, bytes) -> both.put("other/" + name.replace("a.", "b."), bytes));
    byte[] archive = archive(both);

    refused(() -> open(archive, ReadChoices.USUAL), FaultCode.LAYER_NOT_NAMED);
    refused(() -> open(archive, layer("c")), FaultCode.LAYER_UNKNOWN);
    try (FeatureSource source = open(archive, layer("b"))) {
      assertThat(source.next()).isNotNull();
    }
  }

  @Test
  void aPartThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] archive = archive(Map.of("doc.kml", new byte[4 << 20]));

    refused(() -> open(archive, ReadChoices.USUAL), FaultCode.PACKED_TOO_TIGHT);
  }

  @Test
  void aPackedKmlGivesItsPlacemarks() throws IOException {
    String kml =
        "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark><name>甲</name>"
            + "<Point><coordinates>116.4,39.9,0</coordinates></Point></Placemark></Document></kml>";
    byte[] archive = archive(Map.of("doc.kml", kml.getBytes(StandardCharsets.UTF_8)));
    try (FeatureSource source = open(archive, ReadChoices.USUAL)) {
      SourceFeature place = source.next();

      assertThat(place.properties()).containsEntry("name", "甲");
      assertThat(place.geometry().getCoordinate().x).isEqualTo(116.4);
    }
  }

  @Test
  void theRowAfterTheLastAllowedOneRefusesTheFile() {
    byte[] table = "编号\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8);
    ReadLimits two = new ReadLimits(1 << 20, 2, 200, Duration.ofMinutes(1));
    ReadChoices choices = new ReadChoices(null, null, two);
    try (FeatureSource source =
        FileDoor.open(FeatureFormat.CSV, new ByteArrayInputStream(table), choices)) {
      source.next();
      source.next();

      refused(source::next, FaultCode.TOO_MANY_FEATURES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.gpkg", "a.xlsx", "a.fgb", "a.zip", "a.kmz", "a.dbf"})
  void aFileWithoutTheBytesItsNamePromisesIsDamaged(String name) {
    byte[] bytes = {3, 4, 2, -2, 2, -8};

    refused(
        () -> FileDoor.open(FeatureFormat.of(name), new ByteArrayInputStream(bytes)),
        FaultCode.FILE_DAMAGED);
  }

  private static ReadChoices layer(String name) {
    return new ReadChoices(null, name, ReadLimits.USUAL);
  }

  private static void refused(ThrowingCallable reading, FaultCode code) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            FaultFound.class, found -> assertThat(found.fault().code()).isEqualTo(code));
  }

  private static FeatureSource open(byte[] archive, ReadChoices choices) {
    return FileDoor.open(FeatureFormat.GEOJSON, new ByteArrayInputStream(archive), choices);
  }

  private static byte[] archive(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> shapefile(byte[] name, String page, String projection) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("a.shp", onePoint());
    parts.put("a.dbf", oneRow(name));
    if (!page.isEmpty()) {
      parts.put("a.cpg", page.getBytes(StandardCharsets.US_ASCII));
    }
    if (!projection.isEmpty()) {
      parts.put("a.prj", projection.getBytes(StandardCharsets.US_ASCII));
    }
    return parts;
  }

  private static byte[] onePoint() {
    ByteBuffer shp = ByteBuffer.allocate(128);
    shp.putInt(0, 9994).putInt(24, 64);
    shp.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
    for (int corner = 0; corner < 2; corner++) {
      shp.putDouble(36 + 16 * corner, 116.4).putDouble(44 + 16 * corner, 39.9);
    }
    shp.order(ByteOrder.BIG_ENDIAN).putInt(100, 1).putInt(104, 10);
    shp.order(ByteOrder.LITTLE_ENDIAN).putInt(108, 1).putDouble(112, 116.4).putDouble(120, 39.9);
    return shp.array();
  }

  private static byte[] oneRow(byte[] name) {
    int header = 32 + 32 + 1;
    ByteBuffer dbf =
        ByteBuffer.allocate(header + 1 + name.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    dbf.put(0, (byte) 3).put(1, (byte) 126).put(2, (byte) 1).put(3, (byte) 1);
    dbf.putInt(4, 1).putShort(8, (short) header).putShort(10, (short) (1 + name.length));
    dbf.put(32, "NAME".getBytes(StandardCharsets.US_ASCII));
    dbf.put(32 + 11, (byte) 'C').put(32 + 16, (byte) name.length);
    dbf.put(64, (byte) 0x0D).put(header, (byte) ' ').put(header + 1, name);
    dbf.put(header + 1 + name.length, (byte) 0x1A);
    return dbf.array();
  }
}
