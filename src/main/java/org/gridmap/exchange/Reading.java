package org.gridmap.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gridmap.platform.Wgs84;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Place;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * One feature being read: its properties by the names this service uses. A field is found by the
 * constant or the mapping of the options, else under its own name or one of the usual others. What
 * cannot be used is reported and read as absent.
 */
final class Reading {

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_CODE = 100;

  private final SourceFeature feature;
  private final ImportOptions options;
  private final Shapes shapes;
  private final Findings findings;
  private final Place place;

  Reading(SourceFeature feature, ImportOptions options, Shapes shapes, Findings findings) {
    this.feature = feature;
    this.options = options;
    this.shapes = shapes;
    this.findings = findings;
    feature.faults().forEach(findings::add);
    String code = find("code", "id", "number", "");
    this.place = feature.place().withId(code);
  }

  Place place() {
    return place;
  }

  int row() {
    return place.feature();
  }

  /** False once a fault was found in this feature. */
  boolean isGood() {
    return !findings.isBad(place.feature());
  }

  void report(Fault fault) {
    findings.add(fault);
  }

  Fault fault(FaultCode code) {
    return Fault.of(code, place);
  }

  /** The code, from property code or id or the feature's own id; a fault when there is none. */
  String code(String... others) {
    String code = optionalCode(others);
    if (code == null) {
      report(fault(FaultCode.MISSING_VALUE).with("field", "code"));
      return "";
    }
    return code;
  }

  @Nullable String optionalCode(String... others) {
    String[] names = Arrays.copyOf(others, others.length + 2);
    names[others.length] = "id";
    names[others.length + 1] = "";
    String code = text("code", names);
    if (code != null && code.length() > LONGEST_CODE) {
      report(fault(FaultCode.BAD_TEXT).with("field", "code"));
    }
    return code;
  }

  /** A text that must be there. */
  String required(String field, String... others) {
    String text = text(field, others);
    if (text == null) {
      report(fault(FaultCode.MISSING_VALUE).with("field", field));
      return "";
    }
    return text;
  }

  @Nullable String text(String field, String... others) {
    String text = find(field, others);
    if (text != null && (text.indexOf('\0') >= 0 || text.length() > LONGEST_TEXT)) {
      report(fault(FaultCode.BAD_TEXT).with("field", field));
      return null;
    }
    return text;
  }

  /** A whole number that is not below the least; a decimal fraction of zero is no fault. */
  @Nullable Integer whole(String field, int least, String... others) {
    Double number = decimal(field, others);
    if (number == null) {
      return null;
    }
    boolean good = number >= least && number <= Integer.MAX_VALUE && number == Math.rint(number);
    if (!good) {
      report(
          fault(FaultCode.BAD_NUMBER).with("field", field).with("value", String.valueOf(number)));
      return null;
    }
    return number.intValue();
  }

  @Nullable Double decimal(String field, String... others) {
    String text = text(field, others);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number that is not finite
    }
    report(fault(FaultCode.BAD_NUMBER).with("field", field).with("value", text));
    return null;
  }

  /** One of a list of words, in any case; null when absent or unknown. */
  <E extends Enum<E>> @Nullable E choice(Class<E> words, String field, String... others) {
    String text = text(field, others);
    if (text == null) {
      return null;
    }
    String plain = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(plain)) {
        return word;
      }
    }
    report(
        fault(FaultCode.UNKNOWN_VALUE)
            .with("field", field)
            .with("value", text)
            .with(
                "known",
                Arrays.stream(words.getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.joining(", "))));
    return null;
  }

  @Nullable Instant time(ZoneId zone, String field, String... others) {
    String text = text(field, others);
    if (text == null) {
      return null;
    }
    return Times.parse(text, zone)
        .orElseGet(
            () -> {
              report(fault(FaultCode.BAD_TIME).with("field", field).with("value", text));
              return null;
            });
  }

  @Nullable MultiPolygon area() {
    return shape((raw, at) -> shapes.area(raw, at, findings::add));
  }

  @Nullable MultiLineString line() {
    return shape((raw, at) -> shapes.line(raw, at, findings::add));
  }

  @Nullable Geometry lineOrArea() {
    return shape((raw, at) -> shapes.lineOrArea(raw, at, findings::add));
  }

  /** The position as the file gives it: its geometry, or the columns lon and lat. */
  @Nullable Coordinate rawPosition() {
    if (feature.geometry() instanceof Point point) {
      return point.getCoordinate();
    }
    Double lon = decimal("lon", "lng", "longitude", "x", "经度");
    Double lat = decimal("lat", "latitude", "y", "纬度");
    return lon == null || lat == null ? null : new Coordinate(lon, lat);
  }

  /** A raw position as a point in WGS 84; null after a fault. */
  @Nullable Point point(Coordinate raw) {
    return shapes.point(Wgs84.FACTORY.createPoint(raw), place, findings::add);
  }

  boolean hasGeometry() {
    return feature.geometry() != null;
  }

  private <G extends Geometry> @Nullable G shape(BiFunction<Geometry, Place, @Nullable G> read) {
    if (feature.geometry() == null) {
      if (feature.faults().stream().allMatch(known -> known.code().isNote())) {
        report(fault(FaultCode.GEOMETRY_MISSING));
      }
      return null;
    }
    return read.apply(feature.geometry(), place);
  }

  private @Nullable String find(String field, String... others) {
    String constant = options.constants().get(field);
    if (constant != null) {
      return constant;
    }
    String mapped = options.fields().get(field);
    if (mapped != null) {
      String text = plain(mapped);
      return text == null && mapped.equals("id") ? plain("") : text;
    }
    String text = plain(field);
    for (int i = 0; text == null && i < others.length; i++) {
      text = plain(others[i]);
    }
    return text;
  }

  private @Nullable String plain(String property) {
    Object value = feature.properties().get(property);
    if (value == null) {
      return null;
    }
    boolean whole = value instanceof Double number && number == Math.rint(number);
    String text =
        whole && Math.abs((Double) value) < 1e15
            ? String.valueOf(((Double) value).longValue())
            : value.toString().strip();
    return text.isEmpty() ? null : text;
  }
}
