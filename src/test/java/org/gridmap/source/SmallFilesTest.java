package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The smallest files of a kind, each with one thing to read. */
class SmallFilesTest {

  private final Findings findings = new Findings();

  @Test
  void aFlatGeobufOfOnePointIsRead() {
    try (FeatureSource source = open(FeatureFormat.FLATGEOBUF, flatGeobuf())) {
      assertThat(source.next().geometry().getCoordinate()).isEqualTo(new Coordinate(116.4, 39.9));
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void aFlatGeobufThatBreaksOffIsDamaged() {
    byte[] cut = Arrays.copyOf(flatGeobuf(), 100);

    assertThatThrownBy(
            () -> {
              try (FeatureSource source = open(FeatureFormat.FLATGEOBUF, cut)) {
                source.next();
              }
            })
        .isInstanceOfSatisfying(
            FaultFound.class,
            found -> assertThat(found.fault().code()).isEqualTo(FaultCode.FILE_DAMAGED));
  }

  @Test
  void aCellWithAPlainNumberOfDaysIsADateAndTold() throws IOException {
    Reading row = row(45000.5, "a");

    assertThat(row.wallTime(ZoneId.of("Asia/Shanghai"), "when"))
        .isEqualTo(LocalDateTime.of(2023, 3, 15, 12, 0));
    assertThat(findings.notes())
        .extracting(Fault::code)
        .containsExactly(FaultCode.DATE_FROM_SERIAL);
  }

  @Test
  void aSmallNumberInACellIsNoDate() throws IOException {
    Reading row = row(300, "a");

    assertThat(row.wallTime(ZoneId.of("Asia/Shanghai"), "when")).isNull();
    assertThat(findings.faults()).extracting(Fault::code).containsExactly(FaultCode.BAD_TIME);
  }

  @Test
  void theZerosInFrontOfACodeStay() throws IOException {
    assertThat(row(1, "00170").optionalCode("code")).isEqualTo("00170");
  }

  @Test
  void aColumnOfWrittenShapesIsAGeometry() {
    byte[] table = "code,wkt\na,POINT (116.4 39.9)\n".getBytes(StandardCharsets.UTF_8);
    try (FeatureSource source = open(FeatureFormat.CSV, table)) {
      assertThat(reading(source).rawPosition()).isEqualTo(new Coordinate(116.4, 39.9));
    }
  }

  private Reading row(double when, String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      sheet.value(0, 0, "code");
      sheet.value(0, 1, "when");
      sheet.value(1, 0, code);
      sheet.value(1, 1, when);
    }
    try (FeatureSource source = open(FeatureFormat.XLSX, bytes.toByteArray())) {
      return reading(source);
    }
  }

  private Reading reading(FeatureSource source) {
    return new Reading(source.next(), FieldNames.OWN, new Shapes(Coordinate::new, false), findings);
  }

  private static FeatureSource open(FeatureFormat format, byte[] bytes) {
    return FileDoor.open(format, new ByteArrayInputStream(bytes));
  }

  /** The sign, a header that says points without an index, and one feature with its position. */
  private static byte[] flatGeobuf() {
    ByteBuffer header = table(36, 28, 10);
    header.putShort(4 + 4 + 2 * 2, (short) 4).putShort(4 + 4 + 2 * 9, (short) 6);
    header.putShort(6, (short) 8).put(32, (byte) 1);
    ByteBuffer feature = table(72, 12, 1);
    feature.putShort(6, (short) 8).putShort(8, (short) 4).putInt(16, 40 - 16);
    feature.putShort(20, (short) 18).putShort(22, (short) 12);
    feature.putShort(24 + 2, (short) 4).putShort(24 + 2 * 6, (short) 8);
    feature.putInt(40, 20).putInt(44, 52 - 44).put(48, (byte) 1);
    feature.putInt(52, 2).putDouble(56, 116.4).putDouble(64, 39.9);
    ByteBuffer file = ByteBuffer.allocate(8 + 4 + 36 + 4 + 72).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0});
    file.putInt(36).put(header.array()).putInt(72).put(feature.array());
    return file.array();
  }

  /** A message whose root lies at a place, its list of fields right behind the first number. */
  private static ByteBuffer table(int size, int root, int fields) {
    ByteBuffer message = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return message.putInt(0, root).putShort(4, (short) (4 + 2 * fields)).putInt(root, root - 4);
  }
}
