package org.gridmap.town;

import org.locationtech.jts.geom.Coordinate;

/**
 * Bends the drawing board into a town and places it on the earth: gentle waves in both directions,
 * a meander around the river, one turn of the whole. The bend is smooth and one to one (no slope
 * above 0.45), so rectangles stay apart. The place is a dune field of the Badain Jaran desert,
 * where no town is.
 */
final class Terrain {

  static final double LON = 102.0;
  static final double LAT = 40.2;

  /** Coordinates are written with seven decimals, about one centimetre. */
  static final double SCALE = 1e7;

  private static final double LAT_RADIANS = LAT * StrictMath.PI / 180;
  private static final double METRES_PER_LAT =
      111132.954
          - 559.822 * StrictMath.cos(2 * LAT_RADIANS)
          + 1.175 * StrictMath.cos(4 * LAT_RADIANS);
  private static final double METRES_PER_LON =
      111412.84 * StrictMath.cos(LAT_RADIANS) - 93.5 * StrictMath.cos(3 * LAT_RADIANS);

  private static final double MEANDER_REACH = 900;

  private final double midX;
  private final double midY;
  private final double riverV;
  private final Wave[] eastward;
  private final Wave[] northward;
  private final Wave[] meander;
  private final double cos;
  private final double sin;

  Terrain(Dice dice, Rect board, int riverY) {
    midX = board.centreX();
    midY = board.centreY();
    riverV = (riverY - midY) / Rect.METRE;
    eastward = new Wave[] {Wave.of(dice, 48, 2500), Wave.of(dice, 14, 1050)};
    northward = new Wave[] {Wave.of(dice, 40, 2700), Wave.of(dice, 8, 900)};
    meander = new Wave[] {Wave.of(dice, 52, 1600), Wave.of(dice, 12, 800)};
    double turn = dice.between(4, 13) * (dice.chance(0.5) ? 1 : -1) * StrictMath.PI / 180;
    cos = StrictMath.cos(turn);
    sin = StrictMath.sin(turn);
  }

  private record Wave(double amplitude, double length, double phase) {

    static Wave of(Dice dice, double amplitude, double length) {
      return new Wave(
          amplitude * dice.between(0.8, 1.15),
          length * dice.between(0.9, 1.15),
          dice.between(0, 2 * StrictMath.PI));
    }

    double at(double along) {
      return amplitude * StrictMath.sin(2 * StrictMath.PI * along / length + phase);
    }
  }

  /** Metres east and north of the town's centre for a point of the drawing board (decimetres). */
  double[] metres(double x, double y) {
    double u = (x - midX) / Rect.METRE;
    double v = (y - midY) / Rect.METRE;
    double nearRiver = (v - riverV) / MEANDER_REACH;
    double bentX = u + sum(eastward, v);
    double bentY = v + sum(northward, u) + sum(meander, u) * StrictMath.exp(-nearRiver * nearRiver);
    return new double[] {bentX * cos - bentY * sin, bentX * sin + bentY * cos};
  }

  private static double sum(Wave[] waves, double along) {
    double total = 0;
    for (Wave wave : waves) {
      total += wave.at(along);
    }
    return total;
  }

  /** Longitude and latitude in degrees (EPSG:4326) of a point of the board, at seven decimals. */
  Coordinate place(double x, double y) {
    double[] metres = metres(x, y);
    return placeMetres(metres[0], metres[1]);
  }

  /** Longitude and latitude of a point given in metres from the town's centre. */
  static Coordinate placeMetres(double east, double north) {
    return new Coordinate(
        StrictMath.round((LON + east / METRES_PER_LON) * SCALE) / SCALE,
        StrictMath.round((LAT + north / METRES_PER_LAT) * SCALE) / SCALE);
  }

  /** Metres from the town's centre to a longitude and latitude; inverse of {@link #placeMetres}. */
  static double[] metresOf(Coordinate lonLat) {
    return new double[] {(lonLat.x - LON) * METRES_PER_LON, (lonLat.y - LAT) * METRES_PER_LAT};
  }

  /**
   * The direction of the streets at a point of the board, as cosine and sine of its angle to east.
   *
   * @param alongX 1 to follow the bent x axis, 0 the bent y axis, between them a mean of both
   */
  double[] heading(double x, double y, double alongX) {
    double[] east = difference(metres(x + 50, y), metres(x - 50, y));
    double[] north = difference(metres(x, y + 50), metres(x, y - 50));
    double cosine = alongX * east[0] + (1 - alongX) * north[1];
    double sine = alongX * east[1] - (1 - alongX) * north[0];
    double length = StrictMath.sqrt(cosine * cosine + sine * sine);
    return new double[] {cosine / length, sine / length};
  }

  private static double[] difference(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1]};
  }
}
