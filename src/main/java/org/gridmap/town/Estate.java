package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.Building.Form;

/** Fills the ground of one compound, or one phase of it, with homes in rows that look south. */
final class Estate {

  private static final double STOREY = 3;

  private final Dice dice;
  private final Footprint footprints;
  private final List<Building> buildings = new ArrayList<>();
  private final List<Rect> gardens = new ArrayList<>();
  private final List<Rect> lawns = new ArrayList<>();

  Estate(Dice dice, Footprint footprints) {
    this.dice = dice;
    this.footprints = footprints;
  }

  /**
   * How homes of one form stand.
   *
   * @param depth of a building, metres
   * @param shade free depth between rows, in heights of the building, so that the sun comes in
   * @param entranceWidth length of a building per entrance, metres
   * @param homesPerFloor at one entrance
   * @param gap between the ends of two buildings, metres
   */
  private record Row(
      Form form,
      double depth,
      double shade,
      double entranceWidth,
      int homesPerFloor,
      double gap,
      int fewestEntrances,
      int mostEntrances) {}

  private static final Row WALK_UPS = new Row(Form.WALK_UP, 12, 0.95, 15, 2, 9, 2, 5);
  private static final Row SLABS = new Row(Form.SLAB, 13.5, 0.75, 16.5, 2, 12, 2, 4);
  private static final Row TOWERS = new Row(Form.TOWER, 21, 0.52, 25, 4, 22, 1, 2);
  private static final Row TERRACES = new Row(Form.TERRACE, 11, 1.5, 9, 2, 11, 3, 5);

  List<Building> buildings() {
    return buildings;
  }

  /** Places in a row that are left free of homes. */
  List<Rect> gardens() {
    return gardens;
  }

  /** Green between the rows. */
  List<Rect> lawns() {
    return lawns;
  }

  void build(LandUse use, Rect area) {
    switch (use) {
      case WALK_UPS -> rows(WALK_UPS, area, dice.pick(List.of(5, 6, 6, 6, 7)));
      case SLABS -> rows(SLABS, area, dice.pick(List.of(11, 11, 15, 17, 18)));
      case TOWERS -> rows(TOWERS, area, dice.pick(List.of(22, 24, 26, 28, 30, 32)));
      case LOW_RISE -> rows(TERRACES, area, 3);
      case HAMLET -> houses(area);
      default -> throw new IllegalArgumentException("No homes on " + use);
    }
  }

  private void rows(Row row, Rect area, int levels) {
    double depth = row.depth * Rect.METRE;
    double sunny = row.depth + Math.max(row.shade * levels * STOREY, 13);
    double free = area.height() - depth;
    if (free < 0) {
      return;
    }
    int count = 1 + (int) (free / (sunny * Rect.METRE));
    double pitch = count == 1 ? 0 : Math.min(free / (count - 1), sunny * 1.3 * Rect.METRE);
    double first = area.centreY() - pitch * (count - 1) / 2;
    if (count == 1 && free > depth) {
      first = area.y1() - depth * 0.7;
      addLawn(area, area.y0() + (free - depth * 0.4) / 2, free - depth * 0.4);
    }
    int usual = dice.among(row.fewestEntrances, row.mostEntrances);
    int gardenRow = count >= 3 ? count / 2 : -1;
    for (int i = 0; i < count; i++) {
      boolean staggered = row.form == Form.TOWER && i % 2 == 1;
      Rank rank = new Rank(first + i * pitch, levels, usual, i == gardenRow, staggered);
      fillRow(row, area, rank);
      if (i > 0) {
        addLawn(area, first + (i - 0.5) * pitch, pitch - depth);
      }
    }
  }

  /**
   * One of the rows of an estate.
   *
   * @param y its middle in decimetres
   * @param usual entrances of most of its buildings
   */
  private record Rank(double y, int levels, int usual, boolean withGarden, boolean staggered) {}

  private void fillRow(Row row, Rect area, Rank rank) {
    boolean staggered = rank.staggered();
    List<Integer> entrances = lengths(row, area.width() / (double) Rect.METRE, rank.usual());
    if (staggered && entrances.size() > 2) {
      entrances.remove(entrances.size() - 1);
    }
    double built = entrances.stream().mapToDouble(n -> n * row.entranceWidth).sum();
    double spare = area.width() / (double) Rect.METRE - built;
    double gap = Math.min(row.gap * 1.9, spare / (entrances.size() + (staggered ? 0.3 : 0)));
    double used = built + gap * (entrances.size() - 1);
    double x = area.centreX() - used / 2 * Rect.METRE;
    int garden = rank.withGarden() && entrances.size() >= 2 ? entrances.size() / 2 : -1;
    for (int i = 0; i < entrances.size(); i++) {
      double length = entrances.get(i) * row.entranceWidth;
      double centre = x + length / 2 * Rect.METRE;
      if (i == garden) {
        addGarden(centre, rank.y(), length, row);
      } else {
        addHomes(row, centre, rank.y(), entrances.get(i), rank.levels());
      }
      x += (length + gap) * Rect.METRE;
    }
  }

  private List<Integer> lengths(Row row, double width, int usual) {
    List<Integer> entrances = new ArrayList<>();
    double left = width;
    while (left >= row.fewestEntrances * row.entranceWidth) {
      int most = (int) (left / row.entranceWidth);
      int wish = dice.chance(0.75) ? usual : dice.among(row.fewestEntrances, row.mostEntrances);
      int entrance = Math.min(most, wish);
      entrances.add(entrance);
      left -= entrance * row.entranceWidth + row.gap;
    }
    lengthen(entrances, left + row.gap, row);
    return entrances;
  }

  /** Uses what is left of a row for more entrances. */
  private static void lengthen(List<Integer> entrances, double left, Row row) {
    double rest = left;
    for (int i = 0; i < entrances.size(); i++) {
      while (rest >= row.entranceWidth && entrances.get(i) < row.mostEntrances) {
        entrances.set(i, entrances.get(i) + 1);
        rest -= row.entranceWidth;
      }
    }
  }

  /** A lawn between two rows, a path left free on both sides. */
  private void addLawn(Rect area, double y, double free) {
    int half = (int) (free * 0.24);
    int in = area.width() / 14;
    if (half >= 2 * Rect.METRE) {
      lawns.add(new Rect(area.x0() + in, (int) y - half, area.x1() - in, (int) y + half));
    }
  }

  private void addGarden(double x, double y, double length, Row row) {
    int half = (int) (length * 0.5 * Rect.METRE);
    int up = (int) (row.depth * 0.6 * Rect.METRE);
    gardens.add(new Rect((int) x - half, (int) y - up, (int) x + half, (int) y + up));
  }

  private void addHomes(Row row, double x, double y, int entrances, int usual) {
    double length = entrances * row.entranceWidth;
    int levels = row.form == Form.TERRACE ? usual : Math.max(4, usual + vary(row.form));
    int homes = entrances * row.homesPerFloor * (row.form == Form.TERRACE ? 1 : levels);
    double[][] outline =
        switch (row.form) {
          case TOWER -> Footprint.cross(length, row.depth, 4.5);
          case SLAB ->
              entrances % 2 == 0
                  ? Footprint.stepped(length, row.depth - 1.5, 3)
                  : Footprint.block(length, row.depth);
          default -> Footprint.block(length, row.depth);
        };
    buildings.add(
        new Building(x, y, footprints.place(outline, x, y), row.form, levels, entrances, homes));
  }

  private int vary(Form form) {
    return switch (form) {
      case TOWER -> dice.pick(List.of(-3, -2, 0, 0, 0, 1));
      case SLAB -> dice.pick(List.of(-2, 0, 0, 0));
      default -> dice.chance(0.08) ? -1 : 0;
    };
  }

  private void houses(Rect area) {
    double pitch = dice.between(17, 19.5) * Rect.METRE;
    int columns = Math.max(1, (int) (area.width() / pitch));
    int rows = Math.max(1, (int) (area.height() / pitch));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (dice.chance(0.13)) {
          continue;
        }
        double x = area.x0() + (column + 0.5 + dice.between(-0.1, 0.1)) * area.width() / columns;
        double y = area.y0() + (row + 0.5 + dice.between(-0.1, 0.1)) * area.height() / rows;
        addHouse(x, y);
      }
    }
  }

  private void addHouse(double x, double y) {
    double width = dice.between(8.5, 11.5);
    double[][] outline =
        dice.chance(0.3)
            ? Footprint.angle(width, 9.5, 5)
            : Footprint.block(width, dice.between(7, 8.5));
    double[][] turned = Footprint.turned(outline, dice.between(-9, 9));
    int levels = dice.pick(List.of(1, 1, 2, 2, 2, 3));
    buildings.add(new Building(x, y, footprints.place(turned, x, y), Form.HOUSE, levels, 1, 1));
  }
}
