package org.gridmap.source;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * One feature being read: its properties by the names this service uses. A field is found by the
 * constant or the mapping that was asked for, else under its own name or one of the usual others.
 * What cannot be used is reported, with the value as it is written, and read as absent.
 */
public final class Reading {

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_CODE = 100;

  private final SourceFeature feature;
  private final FieldNames names;
  private final Shapes shapes;
  private final Findings findings;
  private @Nullable Place place;
  private @Nullable String lastNested;

  public Reading(SourceFeature feature, FieldNames names, Shapes shapes, Findings findings) {
    this.feature = WrittenShape.readIn(feature);
    this.names = names;
    this.shapes = shapes;
    this.findings = findings;
    this.feature.faults().forEach(findings::add);
  }

  /** Where it stands in the file, with its code when it has a good one. */
  public Place place() {
    Place known = place;
    if (known == null) {
      known = feature.place().withId(Optional.ofNullable(written("code")).orElse(written("")));
      place = known;
    }
    return known;
  }

  public int row() {
    return feature.place().feature();
  }

  /** False once a fault was found in this feature. */
  public boolean isGood() {
    return !findings.isBad(row());
  }

  public void report(Fault fault) {
    findings.add(fault);
  }

  /** A fault, or a note, about this feature. */
  public Fault fault(FaultCode code) {
    return Fault.of(code, place());
  }

  /** The code that must be there; empty text after a fault. */
  public String code(String field) {
    String code = optionalCode(field);
    if (code == null && !has(field)) {
      reportMissing(field);
    }
    return code == null ? "" : code;
  }

  /**
   * A code with all its digits, whether it is written as a text or as a number. What a spreadsheet
   * put around it is taken away; when it took digits away, that is a fault.
   */
  public @Nullable String optionalCode(String field) {
    Object raw = find(field);
    if (raw == null) {
      return null;
    }
    Optional<String> code = Numbers.code(raw);
    if (code.isEmpty()) {
      report(fault(FaultCode.LOST_DIGITS).with("field", field).with("value", raw));
      return null;
    }
    boolean tooLong = code.get().length() > LONGEST_CODE || code.get().indexOf('\0') >= 0;
    if (tooLong) {
      report(fault(FaultCode.BAD_TEXT).with("field", field));
    } else if (raw instanceof String text && !text.strip().equals(code.get())) {
      report(fault(FaultCode.SIGNS_TAKEN_AWAY));
    }
    return code.get().isEmpty() || tooLong ? null : code.get();
  }

  /** A text that must be there; empty after a fault. */
  public String required(String field) {
    String text = text(field);
    if (text == null && !has(field)) {
      reportMissing(field);
    }
    return text == null ? "" : text;
  }

  public @Nullable String text(String field) {
    Object raw = find(field);
    if (raw == null) {
      return null;
    }
    String text = PlainText.ofWords(raw.toString());
    if (text.indexOf('\0') >= 0 || text.length() > LONGEST_TEXT) {
      report(fault(FaultCode.BAD_TEXT).with("field", field));
      return null;
    }
    return text;
  }

  /** A whole number that is not below the least; a decimal fraction of zero is no fault. */
  public @Nullable Integer whole(String field, int least) {
    Object raw = find(field);
    if (raw == null) {
      return null;
    }
    Optional<String> counted = Numbers.withoutUnit(raw.toString());
    counted.ifPresent(number -> report(fault(FaultCode.UNIT_TAKEN_AWAY).with("value", raw)));
    Optional<BigInteger> number = Numbers.whole(counted.orElse(raw.toString()));
    boolean good =
        number.isPresent()
            && number.get().bitLength() < Integer.SIZE
            && number.get().intValue() >= least;
    if (!good) {
      report(fault(FaultCode.BAD_NUMBER).with("field", field).with("value", raw));
      return null;
    }
    return number.get().intValue();
  }

  public @Nullable Double decimal(String field) {
    Object raw = find(field);
    if (raw == null) {
      return null;
    }
    OptionalDouble number = Numbers.decimal(raw.toString());
    if (number.isEmpty()) {
      report(fault(FaultCode.BAD_NUMBER).with("field", field).with("value", raw));
      return null;
    }
    return number.getAsDouble();
  }

  /** One of a list of words, in any case; null when absent or unknown. */
  public <E extends Enum<E>> @Nullable E choice(Class<E> words, String field) {
    String word = choice(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList(), field);
    return word == null ? null : Enum.valueOf(words, word);
  }

  /** One of a list of upper snake words, in any case; null when absent or unknown. */
  public @Nullable String choice(List<String> words, String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String plain = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    if (words.contains(plain)) {
      return plain;
    }
    report(
        fault(FaultCode.UNKNOWN_VALUE)
            .with("field", field)
            .with("value", text)
            .with("known", String.join(", ", words)));
    return null;
  }

  public @Nullable Instant time(ZoneId zone, String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    Optional<Instant> time =
        Times.parse(PlainText.ofCode(text), zone).or(() -> serial(field, zone, text));
    if (time.isEmpty()) {
      report(fault(FaultCode.BAD_TIME).with("field", field).with("value", text));
    }
    return time.orElse(null);
  }

  /** The time of a cell that a spreadsheet shows as a plain number of days. */
  private Optional<Instant> serial(String field, ZoneId zone, String text) {
    Optional<Instant> time = SheetTime.ofCell(find(field), zone);
    time.ifPresent(
        moment ->
            report(fault(FaultCode.DATE_FROM_SERIAL).with("value", text).with("time", moment)));
    return time;
  }

  /** The wall time in a zone; a time with an offset is turned into it. */
  public @Nullable LocalDateTime wallTime(ZoneId zone, String field) {
    Instant time = time(zone, field);
    return time == null ? null : LocalDateTime.ofInstant(time, zone);
  }

  /** True when the file gives a value, good or bad. */
  public boolean has(String field) {
    return names.constants().containsKey(field)
        || names.of(field).stream().map(feature.properties()::get).anyMatch(Reading::isThere);
  }

  private static boolean isThere(@Nullable Object value) {
    return value != null && !PlainText.ofWords(value.toString()).isEmpty();
  }

  /**
   * Reports that a value is missing.
   *
   * @throws FaultFound {@code COLUMN_MISSING} when the whole table has no such column
   */
  public void reportMissing(String field) {
    if (feature.faults().stream().anyMatch(known -> known.code().leavesUnread())) {
      return;
    }
    names.requireColumn(feature.columns(), field);
    report(fault(FaultCode.MISSING_VALUE).with("field", field));
  }

  /** An area fit to be stored; null after a fault. */
  public @Nullable MultiPolygon area() {
    return shape((raw, at) -> shapes.area(raw, at, findings::add));
  }

  /** An area with the vertices of the file, valid or not; null after a fault. */
  public @Nullable Geometry areaAsWritten() {
    return shape((raw, at) -> shapes.areaAsWritten(raw, at, findings::add));
  }

  /** Any valid shape with the vertices of the file; null after a fault. */
  public @Nullable Geometry validAsWritten() {
    return shape((raw, at) -> shapes.validAsWritten(raw, at, findings::add));
  }

  public @Nullable MultiLineString line() {
    return shape((raw, at) -> shapes.line(raw, at, findings::add));
  }

  public @Nullable Geometry lineOrArea() {
    return shape((raw, at) -> shapes.lineOrArea(raw, at, findings::add));
  }

  /** The position as the file gives it: its geometry, or the columns lon and lat. */
  public @Nullable Coordinate rawPosition() {
    if (feature.geometry() instanceof Point point) {
      return point.getCoordinate();
    }
    Double lon = decimal("lon");
    Double lat = decimal("lat");
    return lon == null || lat == null ? null : new Coordinate(lon, lat);
  }

  /** Reports what is missing of a position, unless a value that is there was no number. */
  public void reportNoPosition() {
    boolean lon = has("lon");
    boolean lat = has("lat");
    if (hasGeometry()) {
      report(fault(FaultCode.MISSING_VALUE).with("field", "Point"));
    } else if (!(lon && lat)) {
      reportMissing(lon ? "lat" : "lon");
    }
  }

  /** A raw position in WGS 84 with all its digits; null after a fault. */
  public @Nullable Coordinate positionAsWritten(Coordinate raw) {
    try {
      return shapes.exact(raw, feature.place());
    } catch (FaultFound fault) {
      report(fault.fault().in(place()));
      return null;
    }
  }

  /** A raw position as a point in WGS 84; null after a fault. */
  public @Nullable Point point(Coordinate raw) {
    return shapes.point(Wgs84.FACTORY.createPoint(raw), place(), findings::add);
  }

  public boolean hasGeometry() {
    return feature.geometry() != null;
  }

  private <G extends Geometry> @Nullable G shape(BiFunction<Geometry, Place, @Nullable G> read) {
    if (feature.geometry() == null) {
      if (feature.faults().stream().allMatch(known -> known.code().isNote())) {
        report(fault(FaultCode.GEOMETRY_MISSING));
      }
      return null;
    }
    return read.apply(feature.geometry(), place());
  }

  /** The value as it is written; null when absent or no single value, which is a fault. */
  private @Nullable Object find(String field) {
    String constant = names.constants().get(field);
    if (constant != null) {
      return constant;
    }
    for (String name : names.of(field)) {
      Object value = feature.properties().get(name);
      if (value instanceof NestedText nested) {
        reportNested(name, nested);
        return null;
      }
      if (isThere(value)) {
        return value;
      }
    }
    return null;
  }

  private void reportNested(String name, NestedText nested) {
    if (!name.equals(lastNested)) {
      lastNested = name;
      report(
          Fault.of(FaultCode.NOT_ONE_VALUE, feature.place())
              .with("field", name)
              .with("value", nested));
    }
  }

  private @Nullable String written(String field) {
    for (String name : names.of(field)) {
      Object value = feature.properties().get(name);
      if (value != null && !(value instanceof NestedText)) {
        String text = Numbers.code(value).orElse(value.toString());
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }
}
