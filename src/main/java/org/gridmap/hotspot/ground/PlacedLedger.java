package org.gridmap.hotspot.ground;

import java.util.Arrays;
import org.gridmap.incident.ledger.IncidentColumns;

/**
 * Where the incidents of the ledger lie, slot by slot: grid of one set, community, metres. Follows
 * the ledger; a redraw makes another placement, so that all incidents are counted by one drawing.
 */
public final class PlacedLedger {

  private final GridSet grids;
  private final IncidentColumns columns;
  private int size;
  private int moves;
  private int[] grid = new int[0];
  private int[] community = new int[0];

  public PlacedLedger(GridSet grids, IncidentColumns columns) {
    this.grids = grids;
    this.columns = columns;
  }

  public boolean isOf(GridSet others, IncidentColumns otherColumns) {
    return grids == others && columns == otherColumns;
  }

  /** Takes in what the ledger has learnt since. Call while the ledger stands still. */
  public synchronized PlacedLedger follow() {
    int end = columns.size();
    if (end > grid.length) {
      int room = end + end / 4;
      grid = Arrays.copyOf(grid, room);
      community = Arrays.copyOf(community, room);
    }
    place(size, end);
    for (; moves < columns.moves(); moves++) {
      place(columns.moved(moves), columns.moved(moves) + 1);
    }
    size = end;
    return this;
  }

  private void place(int from, int to) {
    if (from == to) {
      return;
    }
    double[] lons = columns.lons(from, to);
    double[] lats = columns.lats(from, to);
    int[] units = new int[to - from];
    int[] communities = new int[to - from];
    grids.locate(lons, lats, units);
    grids.ground().locate(lons, lats, communities);
    for (int n = 0; n < units.length; n++) {
      grid[from + n] = units[n];
      community[from + n] = units[n] < 0 ? communities[n] : grids.community(units[n]);
    }
  }

  public GridSet grids() {
    return grids;
  }

  /** The grid that holds an incident, or −1. */
  public int grid(int slot) {
    return grid[slot];
  }

  /** The community of its grid, else the one it lies in, else −1. */
  public int community(int slot) {
    return community[slot];
  }
}
