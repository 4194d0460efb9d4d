package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class BlockSiteTest {

  private static final Polygon BLOCK =
      polygon("POLYGON ((116.4 39.9, 116.402 39.9, 116.402 39.902, 116.4 39.902, 116.4 39.9))");

  @Test
  void theSiteIsTheFootprintAndTheRestGoesRoundIt() {
    Polygon house = square(116.4005, 39.9005, 0.0005);
    var pieces = BlockSite.cutOut(BLOCK, house, at(116.4007, 39.9007)).orElseThrow();

    assertThat(pieces.site().equalsTopo(house)).isTrue();
    assertThat(pieces.rest().getNumInteriorRing()).isEqualTo(1);
  }

  @Test
  void sitesAndRestUniteToTheBlockVertexByVertex() {
    Polygon house = square(116.4005, 39.9005, 0.0005);
    var pieces = BlockSite.cutOut(BLOCK, house, at(116.4007, 39.9007)).orElseThrow();

    assertThat(Outline.of(List.of(pieces.site(), pieces.rest())).equalsExact(BLOCK.norm()))
        .isTrue();
  }

  @Test
  void aFootprintOverTheBorderLeavesTheBorderAsItIs() {
    Polygon house = square(116.4018, 39.9018, 0.0005);
    var pieces = BlockSite.cutOut(BLOCK, house, at(116.4019, 39.9019)).orElseThrow();

    assertThat(pieces.rest().getExteriorRing().equalsExact(BLOCK.getExteriorRing())).isTrue();
    assertThat(BLOCK.contains(pieces.site())).isTrue();
  }

  @Test
  void anInnerPointOnTheBorderFindsNoRoom() {
    Polygon house = square(116.4018, 39.9018, 0.0005);

    assertThat(BlockSite.cutOut(BLOCK, house, at(116.402, 39.9019))).isEmpty();
  }

  @Test
  void aBuildingAroundAHoleOfTheBlockFindsNoRoom() {
    Polygon block =
        polygon(
            "POLYGON ((116.4 39.9, 116.402 39.9, 116.402 39.902, 116.4 39.902, 116.4 39.9),"
                + " (116.401 39.901, 116.4011 39.901, 116.4011 39.9011, 116.401 39.901))");

    assertThat(BlockSite.cutOut(block, square(116.4005, 39.9005, 0.001), at(116.4006, 39.9006)))
        .isEmpty();
  }

  private static Coordinate at(double lon, double lat) {
    return new Coordinate(lon, lat);
  }

  private static Polygon square(double west, double south, double side) {
    double east = west + side;
    double north = south + side;
    return polygon(
        "POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))"
            .formatted(west, south, east, south, east, north, west, north, west, south));
  }

  private static Polygon polygon(String wkt) {
    try {
      Geometry read = new WKTReader().read(wkt);
      return (Polygon) read;
    } catch (ParseException unreadable) {
      throw new IllegalArgumentException(wkt, unreadable);
    }
  }
}
