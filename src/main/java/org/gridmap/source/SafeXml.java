package org.gridmap.source;

import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no document types, no entities but the five, nothing fetched. */
public final class SafeXml {

  private SafeXml() {}

  public static XMLStreamReader of(InputStream bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException broken) {
      throw fault(broken);
    }
  }

  /** What is wrong with the XML, and in which line. */
  public static FaultFound fault(XMLStreamException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof FaultFound found) {
        return found;
      }
    }
    Location location = broken.getLocation();
    Place place =
        location == null
            ? Place.FILE
            : Place.at(location.getLineNumber(), Math.max(1, location.getColumnNumber()));
    String detail = String.valueOf(broken.getMessage()).lines().reduce((a, b) -> b).orElse("XML");
    return new FaultFound(Fault.of(FaultCode.FILE_DAMAGED, place).with("detail", detail));
  }

  /** Refuses a document type, where entities would be declared. */
  public static void refuseDocumentType(int event) {
    if (event == XMLStreamReader.DTD) {
      throw new FaultFound(Fault.of(FaultCode.XML_WITH_DOCUMENT_TYPE, Place.FILE));
    }
  }
}
