package org.gridmap.cli.balance;

import java.nio.file.Path;
import org.gridmap.balance.BalanceSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a division is asked for.
 *
 * @param communities polygons with an id
 * @param buildings footprints with an id, households and the community they belong to
 * @param barriers lines of roads, rivers, rails, walls; points are gates; or null
 * @param exclusive polygons with a code that are grids of their own; or null
 * @param cells true when the buildings' polygons tile their community
 * @param leniency which faults do not refuse the files
 * @param former {@code building_id,grid_id} of the plan to start from, or null
 * @param movePrice price of a moved household, for a former plan
 * @param directory where the files go
 */
public record TownRequest(
    Path communities,
    Path buildings,
    @Nullable Path barriers,
    @Nullable Path exclusive,
    boolean cells,
    Leniency leniency,
    Fields fields,
    BalanceSettings settings,
    int threads,
    @Nullable Path former,
    double movePrice,
    Path directory) {

  /** Overlaps that rounding leaves. */
  public static final double ROUNDING_SQUARE_METRES = 1;

  /**
   * Which faults do not refuse the files.
   *
   * @param fixOverlaps overlaps of communities and of cells up to so many m² go to the lower code
   * @param skipBad divide what is good and name the rest
   */
  public record Leniency(double fixOverlaps, boolean skipBad) {

    /** What rounding leaves, and nothing else. */
    public static final Leniency USUAL = new Leniency(ROUNDING_SQUARE_METRES, false);
  }

  /** The names of the properties. */
  public record Fields(String id, String households, String community) {

    /** As the scorer's instances name them. */
    public static final Fields USUAL = new Fields("id", "households", "community_id");
  }
}
