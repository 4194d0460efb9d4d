package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridmap.geometry.Locator.Overlaps;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The locator refuses exactly the polygons that JTS finds invalid, all of them. */
class ValidityTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int TOWNS = 3_000;
  private static final int POLYGONS = 6;

  @Test
  void ringsThatCrossTouchOrFoldBackAreRefusedAndNoOthers() {
    SplittableRandom random = new SplittableRandom(20261122);
    int refused = 0;
    for (int town = 0; town < TOWNS; town++) {
      List<CodedPolygon> polygons = new ArrayList<>();
      for (int i = 0; i < POLYGONS; i++) {
        polygons.add(new CodedPolygon("G" + i, FACTORY.createPolygon(ring(random, 10 * (i % 3)))));
      }
      List<String> invalid =
          polygons.stream().filter(p -> !p.shape().isValid()).map(CodedPolygon::code).toList();

      assertThat(refusedOf(polygons)).as("town %d: %s", town, polygons).isEqualTo(invalid);
      refused += invalid.size();
    }
    assertThat(refused).isBetween(TOWNS, TOWNS * POLYGONS - TOWNS);
  }

  @Test
  void aRingWithARepeatedVertexIsValid() {
    Coordinate corner = new Coordinate(1, 0);
    Coordinate[] ring = {
      new Coordinate(0, 0), corner, corner, new Coordinate(1, 1), new Coordinate(0, 0)
    };

    assertThat(refusedOf(List.of(new CodedPolygon("A", FACTORY.createPolygon(ring))))).isEmpty();
  }

  private static List<String> refusedOf(List<CodedPolygon> polygons) {
    try {
      Locator.compile(polygons, Overlaps.ALLOW);
      return List.of();
    } catch (FaultyCoverageException faulty) {
      return faulty.faults().stream().flatMap(fault -> fault.codes().stream()).toList();
    }
  }

  /** A few corners of a small lattice, so that many rings touch themselves in some way. */
  private static Coordinate[] ring(SplittableRandom random, int west) {
    int corners = random.nextInt(3, 7);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      ring[i] = new Coordinate(west + random.nextInt(6), random.nextInt(6));
    }
    ring[corners] = ring[0];
    return ring;
  }
}
