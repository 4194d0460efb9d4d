package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gridmap.testing.Needs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** JTS's own validity cases, where they are at hand: what they call invalid is refused. */
class JtsCasesTest {

  private static final Path CASES = Path.of("../shared/data/bad-inputs/jts-xml");

  @Test
  void whatJtsCallsInvalidIsRefusedAndWhatItCallsValidIsTaken() throws Exception {
    Needs.samples(CASES);
    File[] files = CASES.toFile().listFiles((folder, name) -> name.startsWith("TestValid"));
    List<String> wrong = new ArrayList<>();
    int polygons = 0;
    for (File file : files) {
      NodeList cases =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file)
              .getElementsByTagName("case");
      for (int i = 0; i < cases.getLength(); i++) {
        polygons += check((Element) cases.item(i), file.getName() + " " + i, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(polygons).isPositive();
  }

  private static int check(Element test, String name, List<String> wrong) throws ParseException {
    Geometry shape = shape(test);
    String expected = expectedValidity(test);
    if (!(shape instanceof Polygonal) || expected.isEmpty() || shape.isEmpty()) {
      return 0;
    }
    double largest = largestOrdinate(shape);
    Geometry onEarth = new AffineTransformation().scale(0x1p-20, 0x1p-20).transform(shape);
    if (largest * 0x1p-20 > 80) {
      return 0;
    }
    boolean taken = ValidityCheck.faultsOf(List.of(new CodedPolygon("x", onEarth))).isEmpty();
    if (taken != Boolean.parseBoolean(expected)) {
      wrong.add(name + " should be " + expected);
    }
    return 1;
  }

  private static double largestOrdinate(Geometry shape) {
    double largest = 0;
    for (var point : shape.getCoordinates()) {
      largest = Math.max(largest, Math.max(Math.abs(point.x), Math.abs(point.y)));
    }
    return largest;
  }

  private static Geometry shape(Element test) throws ParseException {
    String text = test.getElementsByTagName("a").item(0).getTextContent().strip();
    return text.matches("[0-9A-Fa-f]+")
        ? new WKBReader().read(WKBReader.hexToBytes(text))
        : new WKTReader(new GeometryFactory()).read(text);
  }

  private static String expectedValidity(Element test) {
    NodeList operations = test.getElementsByTagName("op");
    for (int i = 0; i < operations.getLength(); i++) {
      Element operation = (Element) operations.item(i);
      Node name = operation.getAttributeNode("name");
      if (name.getTextContent().equalsIgnoreCase("isValid")) {
        return operation.getTextContent().strip();
      }
    }
    return "";
  }
}
