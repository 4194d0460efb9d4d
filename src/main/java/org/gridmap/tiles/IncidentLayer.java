package org.gridmap.tiles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridmap.incident.ledger.CellCounts;
import org.gridmap.incident.ledger.CellCounts.Cell;
import org.gridmap.incident.ledger.CellCounts.Single;

/**
 * Incidents as a layer: those that lie in one cell are one point at their centre with their true
 * count, how many of them are in each state (by its name in small letters; states that none is in
 * are left out), and the cell's column and row from the north-west. An incident alone also tells
 * its number, category and state. A cell is a sixth of a tile's side at wide zooms, a 48th from
 * {@value #FINE_FROM} on, so a tile stays small however many incidents there are.
 */
public final class IncidentLayer {

  private static final int FINE_FROM = 16;
  private static final int WIDE_CELLS = 6;
  private static final int FINE_CELLS = 48;

  private IncidentLayer() {}

  /** Cells along the side of a tile. */
  public static int cellsPerSide(int zoom) {
    return zoom < FINE_FROM ? WIDE_CELLS : FINE_CELLS;
  }

  /** The encoded layer; no bytes when nothing was counted. */
  public static byte[] encode(CellCounts counts) {
    MvtPoints points = new MvtPoints("incident");
    for (Cell cell : counts.list()) {
      points.add(drawn(cell.centre().east()), drawn(cell.centre().south()), attributes(cell));
    }
    return points.encode();
  }

  private static int drawn(double share) {
    return (int) Math.floor(share * MvtPoints.EXTENT + 0.5);
  }

  private static Map<String, Object> attributes(Cell cell) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("count", cell.count());
    cell.states().forEach((state, count) -> attributes.put(state.toLowerCase(Locale.ROOT), count));
    attributes.put("cell_column", cell.column());
    attributes.put("cell_row", cell.row());
    Single single = cell.single();
    if (single != null) {
      attributes.put("number", single.number());
      attributes.put("category", single.category());
      attributes.put("state", single.state());
    }
    return attributes;
  }
}
