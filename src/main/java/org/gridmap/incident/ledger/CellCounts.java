package org.gridmap.incident.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of one square of the map, counted by cells: those in one cell stand as one, at their
 * centre. Cells are half open, so every incident is counted once. The same incidents give the same
 * counts, in whatever order and from whatever source they were added.
 */
public final class CellCounts {

  private final MapSquare square;
  private final int perSide;
  private final Map<Integer, Tally> tallies = new TreeMap<>();

  /**
   * No incidents yet.
   *
   * @param perSide cells along the square's side
   */
  public CellCounts(MapSquare square, int perSide) {
    this.square = square;
    this.perSide = perSide;
  }

  /** The one incident of a cell. */
  public record Single(String number, String category, String state) {}

  /**
   * What was counted in a cell, above 0.
   *
   * @param column of the cell, from the west
   * @param row of the cell, from the north
   * @param states how many are in each state that any of them is in, by its name, in order
   * @param single the incident, when it is one
   */
  public record Cell(
      int column,
      int row,
      int count,
      Map<String, Integer> states,
      Centre centre,
      @Nullable Single single) {}

  /** The mean place of a cell's incidents, as shares of the square's side from its north-west. */
  public record Centre(double east, double south) {}

  private static final class Tally {
    private int count;
    private long east;
    private long south;
    private final Map<String, Integer> states = new TreeMap<>();
    private @Nullable Single single;
  }

  /**
   * Adds incidents of one state in one cell.
   *
   * @param cell its number: row times cells a side, plus column
   * @param east the sum of their distances from the square's western side, in units
   * @param south as {@code east}, from the northern side
   * @param one one of them
   */
  public void add(int cell, int count, long east, long south, Single one) {
    Tally tally = tallies.computeIfAbsent(cell, number -> new Tally());
    tally.single = tally.count + count == 1 ? one : null;
    tally.count += count;
    tally.east += east;
    tally.south += south;
    tally.states.merge(one.state(), count, Integer::sum);
  }

  public MapSquare square() {
    return square;
  }

  int perSide() {
    return perSide;
  }

  /** The cells in which there is something, row by row. */
  public List<Cell> list() {
    List<Cell> cells = new ArrayList<>();
    double side = square.side();
    tallies.forEach(
        (number, tally) ->
            cells.add(
                new Cell(
                    number % perSide,
                    number / perSide,
                    tally.count,
                    Collections.unmodifiableMap(tally.states),
                    new Centre(
                        tally.east / (tally.count * side), tally.south / (tally.count * side)),
                    tally.single)));
    return cells;
  }
}
