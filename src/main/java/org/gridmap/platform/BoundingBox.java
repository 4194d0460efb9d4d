package org.gridmap.platform;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The {@code bbox} parameter: west,south,east,north in degrees of WGS 84. */
public final class BoundingBox {

  private BoundingBox() {}

  /**
   * Reads a box as a rectangle (EPSG:4326).
   *
   * @throws Problem {@code INVALID_PARAMETER} unless it is four finite numbers in range with west ≤
   *     east and south ≤ north
   */
  public static Geometry parse(String text) {
    try {
      String[] words = text.split(",", -1);
      double[] sides = new double[4];
      for (int i = 0; i < 4; i++) {
        sides[i] = Double.parseDouble(words[i].strip());
      }
      boolean good =
          words.length == 4
              && sides[0] >= -180
              && sides[1] >= -90
              && sides[2] <= 180
              && sides[3] <= 90
              && sides[0] <= sides[2]
              && sides[1] <= sides[3];
      if (good) {
        return Wgs84.FACTORY.toGeometry(new Envelope(sides[0], sides[2], sides[1], sides[3]));
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException notFourNumbers) {
      // answered below, like every other unusable box
    }
    throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", "bbox").with("value", text);
  }
}
