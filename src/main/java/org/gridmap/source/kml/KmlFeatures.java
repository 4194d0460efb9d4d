package org.gridmap.source.kml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.gridmap.source.SafeXml;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The placemarks of KML 2.2 in any folder: their name, description and extended values as
 * properties. KML is WGS 84 by its rules, longitude first; heights are left out.
 */
public final class KmlFeatures implements FeatureSource {

  private static final Set<String> WORDS = Set.of("name", "description", "address", "phoneNumber");

  private final XMLStreamReader xml;
  private final InputStream bytes;
  private final AutoCloseable around;
  private int count;

  private KmlFeatures(InputStream bytes, AutoCloseable around) {
    this.bytes = bytes;
    this.around = around;
    this.xml = SafeXml.of(bytes);
  }

  public static FeatureSource of(InputStream bytes) {
    return new KmlFeatures(bytes, () -> {});
  }

  /** The first document of a KMZ archive, which is closed with the source. */
  public static FeatureSource packed(PackedFile packed) {
    String document = packed.find(".kml");
    if (document == null) {
      throw new IllegalArgumentException("No .kml in " + packed.names());
    }
    return new KmlFeatures(packed.read(document), packed);
  }

  @Override
  public @Nullable SourceFeature next() {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        SafeXml.refuseDocumentType(event);
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Placemark")) {
          return placemark();
        }
      }
      return null;
    } catch (XMLStreamException broken) {
      throw SafeXml.fault(broken);
    }
  }

  private SourceFeature placemark() throws XMLStreamException {
    String id = xml.getAttributeValue(null, "id");
    Place place = new Place(++count, id, xml.getLocation().getLineNumber(), 1);
    Map<String, Object> properties = new LinkedHashMap<>();
    if (id != null) {
      properties.put("", id);
    }
    List<Fault> faults = new ArrayList<>();
    Geometry shape = null;
    KmlGeometry geometries = new KmlGeometry(xml, place);
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("Placemark"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      String element = xml.getLocalName();
      if (WORDS.contains(element)) {
        put(properties, element, xml.getElementText());
      } else if (element.equals("Data") || element.equals("SimpleData")) {
        readValue(properties, element);
      } else if (KmlGeometry.isShape(element)) {
        shape = shape(geometries, faults);
      }
    }
    return new SourceFeature(place, properties, shape, faults, List.of());
  }

  private static @Nullable Geometry shape(KmlGeometry geometries, List<Fault> faults)
      throws XMLStreamException {
    try {
      return geometries.read();
    } catch (FaultFound found) {
      faults.add(found.fault());
      return null;
    }
  }

  private void readValue(Map<String, Object> properties, String element) throws XMLStreamException {
    String name = xml.getAttributeValue(null, "name");
    if (element.equals("SimpleData")) {
      put(properties, name, xml.getElementText());
      return;
    }
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Data"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("value")) {
        put(properties, name, xml.getElementText());
      }
    }
  }

  private static void put(Map<String, Object> properties, @Nullable String name, String text) {
    if (name != null && !text.isBlank()) {
      properties.put(name, text.strip());
    }
  }

  @Override
  public void close() {
    try (bytes) {
      xml.close();
      around.close();
    } catch (IOException | XMLStreamException failure) {
      throw PackedFile.damaged(failure);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
