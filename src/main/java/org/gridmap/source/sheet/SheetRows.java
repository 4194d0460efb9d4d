package org.gridmap.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridmap.source.PackedFile;
import org.gridmap.source.SafeXml;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after another. */
final class SheetRows implements AutoCloseable {

  private final Workbook workbook;
  private final InputStream bytes;
  private final XMLStreamReader xml;
  private final Merges merges;
  private int row;
  private int column;

  SheetRows(Workbook workbook, String part) {
    this.workbook = workbook;
    this.merges = Merges.in(workbook.part(part));
    this.bytes = workbook.part(part);
    this.xml = SafeXml.of(bytes);
  }

  Merges merges() {
    return merges;
  }

  /** The next row that holds something; null at the end. */
  @Nullable SheetRow next() {
    try {
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("row")) {
          SheetRow read = read();
          if (!read.isBlank()) {
            return read;
          }
        }
      }
      return null;
    } catch (XMLStreamException broken) {
      throw SafeXml.fault(broken);
    }
  }

  private SheetRow read() throws XMLStreamException {
    String number = xml.getAttributeValue(null, "r");
    row = number == null || !number.matches("\\d{1,7}") ? row + 1 : Integer.parseInt(number);
    column = -1;
    SortedMap<Integer, Object> cells = new TreeMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        Object value = cell();
        if (!value.toString().isBlank()) {
          cells.put(column, value);
        }
      }
    }
    merges.fill(row, cells);
    return new SheetRow(row, cells);
  }

  private Object cell() throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    String letters = reference == null ? "" : reference.replaceAll("[^A-Z]", "");
    column = letters.isEmpty() || letters.length() > 3 ? column + 1 : Merges.column(letters);
    String type = xml.getAttributeValue(null, "t");
    CellFormat format = workbook.format(number(xml.getAttributeValue(null, "s")));
    String raw = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("v")) {
        raw = xml.getElementText();
      } else if (xml.isStartElement() && xml.getLocalName().equals("is")) {
        raw = CellText.read(xml, "is");
      }
    }
    return value(type == null ? "n" : type, raw, format);
  }

  private static int number(@Nullable String text) {
    return text == null || !text.matches("\\d{1,6}") ? -1 : Integer.parseInt(text);
  }

  private Object value(String type, String raw, CellFormat format) {
    return switch (type) {
      case "s" -> workbook.text(number(raw));
      case "n" -> raw.isEmpty() ? "" : format.meaning(raw, workbook.isSince1904());
      case "b" -> raw.equals("1");
      default -> raw;
    };
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException failure) {
      throw PackedFile.damaged(failure);
    }
  }
}
