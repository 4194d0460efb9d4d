package org.gridmap.cli.bench;

import java.time.Instant;
import java.util.Iterator;
import java.util.Random;
import org.gridmap.incident.Channel;
import org.gridmap.incident.ledger.CountedIncident;

/**
 * Incidents of half a year in a city 30 km wide: half of them anywhere, half around 2,000 places;
 * one in twenty-five is open. The same seed gives the same ones.
 */
final class MadeUpIncidents implements Iterable<CountedIncident> {

  static final double WEST = 102.0;
  static final double SOUTH = 40.0;
  static final double WIDTH = 0.352;
  static final double HEIGHT = 0.270;
  static final Instant LAST = Instant.parse("2026-06-30T00:00:00Z");

  private static final int PLACES = 2000;
  private static final double PLACE_WIDTH = 0.002;
  private static final int COMMUNITIES = 16;
  private static final int DAYS = 180;
  private static final int SECONDS_A_DAY = 86_400;
  private static final String[] OPEN = {"SUBMITTED", "IN_PROGRESS", "RESOLVED"};
  private static final String[] CATEGORIES = {
    "0101", "0102", "0103", "0201", "0202", "0203", "0204", "0301", "0302", "0601", "0602", "0604"
  };

  private final int count;
  private final long seed;

  MadeUpIncidents(int count, long seed) {
    this.count = count;
    this.seed = seed;
  }

  static String[] categories() {
    return CATEGORIES.clone();
  }

  @Override
  public Iterator<CountedIncident> iterator() {
    Random random = new Random(seed);
    double[] places = random.doubles(2L * PLACES).toArray();
    return new Iterator<>() {
      private int made;

      @Override
      public boolean hasNext() {
        return made < count;
      }

      @Override
      public CountedIncident next() {
        return incident(++made, random, places);
      }
    };
  }

  private static CountedIncident incident(int id, Random random, double[] places) {
    int place = 2 * random.nextInt(PLACES);
    boolean anywhere = id % 2 == 0;
    double east = anywhere ? random.nextDouble() : near(places[place], random);
    double north = anywhere ? random.nextDouble() : near(places[place + 1], random);
    boolean open = random.nextInt(25) == 0;
    String state = open ? OPEN[random.nextInt(OPEN.length)] : "CLOSED";
    long community = 1 + (int) (east * COMMUNITIES) * COMMUNITIES + (int) (north * COMMUNITIES);
    return new CountedIncident(
        id,
        WEST + east * WIDTH,
        SOUTH + north * HEIGHT,
        LAST.minusSeconds(random.nextInt(DAYS * SECONDS_A_DAY)),
        CATEGORIES[random.nextInt(CATEGORIES.length)],
        Channel.WEB,
        null,
        open,
        false,
        new CountedIncident.Pin(
            "20260101-" + "%08d".formatted(id),
            state,
            WEST + east * WIDTH,
            SOUTH + north * HEIGHT,
            community,
            "G-" + community + "-" + random.nextInt(8),
            false));
  }

  private static double near(double place, Random random) {
    return Math.max(0, Math.min(0.999999, place + PLACE_WIDTH * random.nextGaussian()));
  }
}
