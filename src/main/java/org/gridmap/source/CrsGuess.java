package org.gridmap.source;

import java.util.List;
import java.util.Optional;

/**
 * What coordinates without a reference system can be, by their size alone (GB/T 22022: in China a
 * zone number may stand before the easting). Never more than a proposal.
 */
public final class CrsGuess {

  private static final int MILLION = 1_000_000;
  private static final int FIRST_ZONE_OF_3 = 25;
  private static final int LAST_ZONE_OF_3 = 45;
  private static final int FIRST_EPSG_OF_3 = 4513;
  private static final int FIRST_ZONE_OF_6 = 13;
  private static final int LAST_ZONE_OF_6 = 23;
  private static final int FIRST_EPSG_OF_6 = 4491;
  private static final int FIRST_EPSG_BY_MERIDIAN = 4534;
  private static final int FIRST_MERIDIAN = 75;
  private static final int MERCATOR_EDGE = 20_037_509;

  private CrsGuess() {}

  /** Proposals, the likeliest first; empty when the numbers fit nothing that is in use. */
  public static List<String> of(double x, double y) {
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
      return List.of("EPSG:4490", "EPSG:4326");
    }
    Optional<String> zone = ofZone(x, y);
    if (zone.isPresent()) {
      return List.of(zone.get());
    }
    boolean withoutZone = x > 150_000 && x < 850_000 && isNorthing(y);
    if (withoutZone) {
      return List.of("EPSG:4547", "EPSG:4548", "EPSG:4549");
    }
    boolean mercator = x > 8_000_000 && x < 15_100_000 && y > 400_000 && y < 7_200_000;
    return mercator && x < MERCATOR_EDGE ? List.of("EPSG:3857") : List.of();
  }

  private static Optional<String> ofZone(double x, double y) {
    int zone = (int) (x / MILLION);
    double easting = x - (double) zone * MILLION;
    if (!isNorthing(y) || easting < 150_000 || easting > 850_000) {
      return Optional.empty();
    }
    if (zone >= FIRST_ZONE_OF_3 && zone <= LAST_ZONE_OF_3) {
      return Optional.of("EPSG:" + (FIRST_EPSG_OF_3 + zone - FIRST_ZONE_OF_3));
    }
    boolean six = zone >= FIRST_ZONE_OF_6 && zone <= LAST_ZONE_OF_6;
    return six
        ? Optional.of("EPSG:" + (FIRST_EPSG_OF_6 + zone - FIRST_ZONE_OF_6))
        : Optional.empty();
  }

  private static boolean isNorthing(double y) {
    return y > 300_000 && y < 6_000_000;
  }

  /**
   * The zone of 3 degrees whose central meridian is nearest to a longitude, without zone number.
   */
  public static String zoneAt(double longitude) {
    long meridian = Math.round(longitude / 3) * 3;
    return "EPSG:" + (FIRST_EPSG_BY_MERIDIAN + (meridian - FIRST_MERIDIAN) / 3);
  }
}
