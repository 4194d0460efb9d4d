package org.gridmap.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridmap.town.Street.StreetClass;

/**
 * The main lines of a town on the drawing board: a lattice of streets about 400 m apart whose
 * corners are left out, a river along one row line with a street on each bank, and the ground in
 * between cut by local streets that end at the next street.
 */
final class StreetPlan {

  static final int BANK = 80 * Rect.METRE;
  private static final int STUB = 220 * Rect.METRE;
  private static final int SHORTEST_SIDE = 95 * Rect.METRE;

  private final Dice dice;
  private final int[] xs;
  private final int[] ys;
  private final int riverRow;
  private final boolean[][] built;
  private final List<Street> streets = new ArrayList<>();
  private final List<Rect> grounds = new ArrayList<>();

  /** Plans about so many lattice fields, 300 to 460 m wide, at least one. */
  StreetPlan(Dice dice, int fields) {
    this.dice = dice;
    int columns = (int) StrictMath.ceil(StrictMath.sqrt(fields * 1.25));
    int rows = (int) StrictMath.ceil((double) fields / columns);
    if (rows > 2 && columns * rows - fields < columns / 2) {
      rows++;
    }
    xs = lines(columns, 350, 470);
    ys = lines(rows, 320, 440);
    riverRow = rows / 2;
    built = chooseFields(columns, rows, fields);
    layStreets();
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        if (built[column][row]) {
          cutField(column, row);
        }
      }
    }
  }

  private int[] lines(int count, int shortest, int longest) {
    int[] lines = new int[count + 1];
    for (int i = 0; i < count; i++) {
      lines[i + 1] = lines[i] + dice.among(shortest, longest) * Rect.METRE;
    }
    return lines;
  }

  /** The fields nearest to a middle that lies off the centre, so the outline is not a rectangle. */
  private boolean[][] chooseFields(int columns, int rows, int fields) {
    double middleColumn = (columns - 1) / 2.0 + dice.between(-0.45, 0.45);
    double middleRow = (rows - 1) / 2.0 + dice.between(-0.3, 0.3);
    List<int[]> all = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        all.add(new int[] {column, row});
      }
    }
    all.sort(
        Comparator.comparingDouble(
            field ->
                square((field[0] - middleColumn) / columns)
                    + square((field[1] - middleRow) / rows)));
    boolean[][] chosen = new boolean[columns][rows];
    for (int[] field : all.subList(0, fields)) {
      chosen[field[0]][field[1]] = true;
    }
    return chosen;
  }

  private static double square(double value) {
    return value * value;
  }

  private boolean isBuilt(int column, int row) {
    return column >= 0
        && row >= 0
        && column < built.length
        && row < built[0].length
        && built[column][row];
  }

  private void layStreets() {
    for (int line = 0; line < xs.length; line++) {
      layVertical(line);
    }
    for (int line = 0; line < ys.length; line++) {
      layHorizontal(line);
    }
  }

  private void layVertical(int line) {
    StreetClass kind = line % 2 == 1 ? StreetClass.ARTERIAL : StreetClass.LOCAL;
    int from = -1;
    for (int row = 0; row <= ys.length - 1; row++) {
      boolean here = isBuilt(line - 1, row) || isBuilt(line, row);
      if (here && from < 0) {
        from = row;
      }
      if (!here && from >= 0) {
        layVerticalRun(line, kind, from, row);
        from = -1;
      }
    }
  }

  private void layVerticalRun(int line, StreetClass kind, int firstRow, int endRow) {
    int stub = kind == StreetClass.ARTERIAL ? STUB : 0;
    int from = firstRow == riverRow ? ys[firstRow] + BANK : ys[firstRow] - stub;
    int to = endRow == riverRow ? ys[endRow] - BANK : ys[endRow] + stub;
    if (firstRow < riverRow && riverRow < endRow) {
      int river = ys[riverRow];
      streets.add(new Street(kind, true, xs[line], from, river - BANK, false));
      if (kind == StreetClass.ARTERIAL) {
        streets.add(new Street(kind, true, xs[line], river - BANK, river + BANK, true));
      }
      streets.add(new Street(kind, true, xs[line], river + BANK, to, false));
    } else {
      streets.add(new Street(kind, true, xs[line], from, to, false));
    }
  }

  private void layHorizontal(int line) {
    if (line == riverRow) {
      layRun(StreetClass.LOCAL, ys[line] - BANK, line - 1, line - 1);
      layRun(StreetClass.LOCAL, ys[line] + BANK, line, line);
    } else {
      boolean main = (line - riverRow) % 2 != 0;
      layRun(main ? StreetClass.ARTERIAL : StreetClass.LOCAL, ys[line], line - 1, line);
    }
  }

  private void layRun(StreetClass kind, int y, int rowBelow, int rowAbove) {
    int stub = kind == StreetClass.ARTERIAL ? STUB : 0;
    int from = -1;
    for (int column = 0; column <= xs.length - 1; column++) {
      boolean here = isBuilt(column, rowBelow) || isBuilt(column, rowAbove);
      if (here && from < 0) {
        from = column;
      }
      if (!here && from >= 0) {
        streets.add(new Street(kind, false, y, xs[from] - stub, xs[column] + stub, false));
        from = -1;
      }
    }
  }

  private void cutField(int column, int row) {
    Rect field = new Rect(xs[column], ys[row], xs[column + 1], ys[row + 1]);
    if (row == riverRow) {
      Rect[] cut = field.cutAtY(field.y0() + BANK);
      grounds.add(cut[0]);
      field = cut[1];
    } else if (row + 1 == riverRow) {
      Rect[] cut = field.cutAtY(field.y1() - BANK);
      grounds.add(cut[1]);
      field = cut[0];
    }
    cutGround(field);
  }

  private void cutGround(Rect ground) {
    double enough = dice.between(3.6, 6.2);
    int longer = Math.max(ground.width(), ground.height());
    if (longer < 2 * SHORTEST_SIDE || (ground.hectares() < enough && longer < 290 * Rect.METRE)) {
      grounds.add(ground);
      return;
    }
    Rect[] halves = ground.cut(dice.between(0.4, 0.6));
    boolean vertical = ground.isWide();
    streets.add(
        new Street(
            StreetClass.LOCAL,
            vertical,
            vertical ? halves[0].x1() : halves[0].y1(),
            vertical ? ground.y0() : ground.x0(),
            vertical ? ground.y1() : ground.x1(),
            false));
    cutGround(halves[0]);
    cutGround(halves[1]);
  }

  List<Street> streets() {
    return List.copyOf(streets);
  }

  /** The ground between the streets, river banks included, to the centre lines. */
  List<Rect> grounds() {
    return List.copyOf(grounds);
  }

  int riverY() {
    return ys[riverRow];
  }

  Rect board() {
    return new Rect(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }
}
