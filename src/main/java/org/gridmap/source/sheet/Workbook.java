package org.gridmap.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridmap.source.PackedFile;
import org.gridmap.source.SafeXml;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook (ECMA-376) that say what its cells mean. */
final class Workbook implements AutoCloseable {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final PackedFile packed;
  private final List<String> texts = new ArrayList<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean since1904;

  private Workbook(PackedFile packed) {
    this.packed = packed;
  }

  /** Reads all but the sheets; the archive is closed with the workbook. */
  static Workbook of(PackedFile packed) {
    Workbook workbook = new Workbook(packed);
    workbook.readSheets();
    workbook.readFormats();
    workbook.readTexts();
    return workbook;
  }

  /** The visible sheets: name and part, in order. */
  Map<String, String> sheets() {
    return sheets;
  }

  InputStream part(String name) {
    return packed.read(name);
  }

  String text(int number) {
    return number >= 0 && number < texts.size() ? texts.get(number) : "";
  }

  CellFormat format(int number) {
    return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
  }

  /** True when day 0 is the first of January 1904, as in old workbooks of Macs. */
  boolean isSince1904() {
    return since1904;
  }

  private void readSheets() {
    Map<String, String> targets = new HashMap<>();
    each(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          if (xml.getLocalName().equals("Relationship")) {
            String target = xml.getAttributeValue(null, "Target");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            targets.put(xml.getAttributeValue(null, "Id"), part);
          }
        });
    each(
        "xl/workbook.xml",
        xml -> {
          String element = xml.getLocalName();
          if (element.equals("workbookPr")) {
            String date = xml.getAttributeValue(null, "date1904");
            since1904 = "1".equals(date) || "true".equals(date);
          }
          String state = xml.getAttributeValue(null, "state");
          if (element.equals("sheet") && (state == null || state.equals("visible"))) {
            String part = targets.get(xml.getAttributeValue(RELATIONS, "id"));
            if (part != null && packed.names().contains(part)) {
              sheets.put(xml.getAttributeValue(null, "name"), part);
            }
          }
        });
  }

  private void readFormats() {
    Map<Integer, String> own = new HashMap<>();
    boolean[] inCells = {false};
    each(
        "xl/styles.xml",
        xml -> {
          String element = xml.getLocalName();
          if (element.equals("numFmt")) {
            own.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
          } else if (element.equals("cellXfs")) {
            inCells[0] = true;
          } else if (element.equals("xf") && inCells[0]) {
            int id = number(xml, "numFmtId");
            formats.add(CellFormat.of(id, own.get(id)));
          } else if (element.equals("cellStyles")) {
            inCells[0] = false;
          }
        });
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String text = xml.getAttributeValue(null, attribute);
    return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
  }

  private void readTexts() {
    String part = packed.find("xl/sharedStrings.xml");
    if (part == null) {
      return;
    }
    try (InputStream bytes = packed.read(part)) {
      XMLStreamReader xml = SafeXml.of(bytes);
      while (xml.hasNext()) {
        SafeXml.refuseDocumentType(xml.next());
        if (xml.isStartElement() && xml.getLocalName().equals("si")) {
          texts.add(CellText.read(xml, "si"));
        }
      }
    } catch (XMLStreamException broken) {
      throw SafeXml.fault(broken);
    } catch (IOException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private void each(String name, Consumer<XMLStreamReader> take) {
    @Nullable String part = packed.find(name);
    if (part == null) {
      return;
    }
    try (InputStream bytes = packed.read(part)) {
      XMLStreamReader xml = SafeXml.of(bytes);
      while (xml.hasNext()) {
        SafeXml.refuseDocumentType(xml.next());
        if (xml.isStartElement()) {
          take.accept(xml);
        }
      }
    } catch (XMLStreamException broken) {
      throw SafeXml.fault(broken);
    } catch (IOException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  @Override
  public void close() {
    packed.close();
  }
}
