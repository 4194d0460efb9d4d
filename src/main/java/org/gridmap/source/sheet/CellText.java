package org.gridmap.source.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell in all its runs, without the reading aids of East Asian scripts. */
final class CellText {

  private CellText() {}

  /** Reads to the end of the element, which has just begun. */
  static String read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean aid = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))) {
      if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("rPh")) {
        aid = false;
      } else if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
        aid = true;
      } else if (xml.isStartElement() && xml.getLocalName().equals("t")) {
        String run = xml.getElementText();
        text.append(aid ? "" : run);
      }
    }
    return text.toString();
  }
}
