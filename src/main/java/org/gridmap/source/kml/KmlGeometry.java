package org.gridmap.source.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Numbers;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** The geometry of one placemark. */
final class KmlGeometry {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Set<String> SHAPES =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

  private final XMLStreamReader xml;
  private final Place place;
  private @Nullable Fault first;

  KmlGeometry(XMLStreamReader xml, Place place) {
    this.xml = xml;
    this.place = place;
  }

  static boolean isShape(String element) {
    return SHAPES.contains(element);
  }

  /**
   * Reads the shape whose element has just begun, to its end.
   *
   * @throws FaultFound about this placemark, once all of the shape was passed over
   */
  Geometry read() throws XMLStreamException {
    first = null;
    Geometry shape = shape(xml.getLocalName());
    Fault fault = first;
    if (fault != null || shape == null) {
      throw new FaultFound(fault == null ? Fault.of(FaultCode.EMPTY_GEOMETRY, place) : fault);
    }
    return shape;
  }

  private @Nullable Geometry shape(String element) throws XMLStreamException {
    return switch (element) {
      case "Polygon" -> polygon();
      case "MultiGeometry" -> several();
      default -> simple(element);
    };
  }

  private @Nullable Geometry several() throws XMLStreamException {
    List<Geometry> parts = new ArrayList<>();
    while (!ends("MultiGeometry")) {
      if (xml.isStartElement() && isShape(xml.getLocalName())) {
        Geometry part = shape(xml.getLocalName());
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return parts.isEmpty() ? null : FACTORY.buildGeometry(parts);
  }

  private @Nullable Geometry polygon() throws XMLStreamException {
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    boolean inner = false;
    while (!ends("Polygon")) {
      if (xml.isStartElement()) {
        String element = xml.getLocalName();
        inner = element.equals("innerBoundaryIs") || inner && !element.equals("outerBoundaryIs");
        if (element.equals("coordinates")) {
          LinearRing ring = ring(positions(xml.getElementText()));
          if (ring != null && inner) {
            holes.add(ring);
          } else if (ring != null) {
            shell = ring;
          }
        }
      }
    }
    return shell == null ? null : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private @Nullable Geometry simple(String element) throws XMLStreamException {
    Coordinate[] positions = {};
    while (!ends(element)) {
      if (xml.isStartElement() && xml.getLocalName().equals("coordinates")) {
        positions = positions(xml.getElementText());
      }
    }
    if (element.equals("Point")) {
      return positions.length == 0 ? null : FACTORY.createPoint(positions[0]);
    }
    if (positions.length < 2) {
      report(Fault.of(FaultCode.LINE_TOO_SHORT, place).with("count", positions.length));
      return null;
    }
    return FACTORY.createLineString(positions);
  }

  private boolean ends(String element) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private @Nullable LinearRing ring(Coordinate[] positions) {
    if (positions.length < 4) {
      report(Fault.of(FaultCode.RING_TOO_SHORT, place).with("count", positions.length));
      return null;
    }
    if (!positions[0].equals2D(positions[positions.length - 1])) {
      report(Fault.of(FaultCode.RING_NOT_CLOSED, place).at(positions[positions.length - 1]));
      return null;
    }
    return FACTORY.createLinearRing(positions);
  }

  private Coordinate[] positions(String text) {
    List<Coordinate> positions = new ArrayList<>();
    for (String tuple : BLANKS.split(text.strip())) {
      String[] numbers = tuple.split(",");
      if (tuple.isEmpty()) {
        continue;
      }
      if (numbers.length < 2) {
        report(Fault.of(FaultCode.POSITION_TOO_SHORT, place).with("value", tuple));
        return new Coordinate[0];
      }
      var x = Numbers.decimal(numbers[0]);
      var y = Numbers.decimal(numbers[1]);
      if (x.isEmpty() || y.isEmpty()) {
        report(Fault.of(FaultCode.COORDINATE_NOT_NUMBER, place).with("value", tuple));
        return new Coordinate[0];
      }
      positions.add(new Coordinate(x.getAsDouble(), y.getAsDouble()));
    }
    return positions.toArray(Coordinate[]::new);
  }

  private void report(Fault fault) {
    if (first == null) {
      first = fault;
    }
  }
}
