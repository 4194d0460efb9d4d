package org.gridmap.platform;

/**
 * What a bulk intake did with its rows.
 *
 * @param added rows that were not there
 * @param changed rows that were there and differ now
 * @param unchanged rows that were there and were left alone
 */
public record Tally(long added, long changed, long unchanged) {

  public static final Tally NOTHING = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(added + other.added, changed + other.changed, unchanged + other.unchanged);
  }
}
