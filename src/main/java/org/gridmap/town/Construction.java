package org.gridmap.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridmap.town.Building.Form;
import org.gridmap.town.Campus.Pitch;
import org.gridmap.town.Lot.Gate;

/** Builds on the lots: cuts large compounds into phases and sets homes, shops and institutions. */
final class Construction {

  private static final double HOMES_OF_A_PHASE = 190;
  private static final int SHORTEST_PHASE = 62 * Rect.METRE;
  private static final int EDGE = 7 * Rect.METRE;
  private static final int SHOP_BAND = 19 * Rect.METRE;
  private static final double SHOP_DEPTH = 11;
  private static final int SHORTEST_SHOP = 14 * Rect.METRE;
  private static final int LONGEST_SHOP = 58 * Rect.METRE;

  private final Dice dice;
  private final Footprint footprints;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Rect> gardens = new ArrayList<>();
  private final List<Pitch> pitches = new ArrayList<>();

  Construction(Dice dice, Footprint footprints) {
    this.dice = dice;
    this.footprints = footprints;
  }

  List<Cell> cells() {
    return List.copyOf(cells);
  }

  List<Rect> gardens() {
    return List.copyOf(gardens);
  }

  List<Pitch> pitches() {
    return List.copyOf(pitches);
  }

  void build(Lot lot) {
    Dice own = dice.branch("lot", lot.index());
    if (lot.isCompound()) {
      buildCompound(lot, own);
    } else if (lot.use().isInstitution()) {
      Campus campus = new Campus(own, footprints);
      campus.build(lot.use(), lot.enclosure().inset(EDGE));
      pitches.addAll(campus.pitches());
      addCell(lot, lot.ground(), campus.buildings());
    } else {
      addCell(lot, lot.ground(), List.of());
    }
  }

  private void addCell(Lot lot, Rect ground, List<Building> buildings) {
    cells.add(new Cell(cells.size(), lot, ground, List.copyOf(buildings)));
  }

  private void buildCompound(Lot lot, Dice own) {
    double homes = lot.enclosure().hectares() * lot.use().homesPerHectare();
    List<Rect> phases = new ArrayList<>();
    cutPhases(lot.ground(), Math.max(1, (int) StrictMath.rint(homes / HOMES_OF_A_PHASE)), phases);
    List<Building> shops = shops(lot, phases, own);
    boolean wantsKindergarten = homes > 380 && own.chance(0.4);
    for (Rect phase : phases) {
      Estate estate = new Estate(own, footprints);
      estate.build(lot.use(), homesArea(lot, phase));
      List<Building> buildings = new ArrayList<>(estate.buildings());
      for (Rect garden : estate.gardens()) {
        if (wantsKindergarten && garden.width() > 380) {
          buildings.add(kindergarten(garden));
          wantsKindergarten = false;
        } else {
          gardens.add(garden);
        }
      }
      gardens.addAll(estate.lawns());
      for (Building shop : shops) {
        if (isIn(shop, phase)) {
          buildings.add(shop);
        }
      }
      addCell(lot, phase, buildings);
    }
  }

  private static boolean isIn(Building building, Rect phase) {
    return building.x() >= phase.x0()
        && building.x() < phase.x1()
        && building.y() >= phase.y0()
        && building.y() < phase.y1();
  }

  private void cutPhases(Rect ground, int count, List<Rect> phases) {
    int longer = Math.max(ground.width(), ground.height());
    if (count == 1 || longer < 2 * SHORTEST_PHASE) {
      phases.add(ground);
      return;
    }
    Rect[] halves = ground.cut((double) (count / 2) / count);
    cutPhases(halves[0], count / 2, phases);
    cutPhases(halves[1], count - count / 2, phases);
  }

  /** The part of a phase for homes: clear of walls, shops and the next phase. */
  private static Rect homesArea(Lot lot, Rect phase) {
    Rect in = lot.enclosure();
    int[] edge = new int[4];
    for (Side side : Side.values()) {
      edge[side.ordinal()] = lot.shopSides().contains(side) ? SHOP_BAND : EDGE;
    }
    return new Rect(
        Math.max(phase.x0() + EDGE, in.x0() + edge[Side.WEST.ordinal()]),
        Math.max(phase.y0() + EDGE, in.y0() + edge[Side.SOUTH.ordinal()]),
        Math.min(phase.x1() - EDGE, in.x1() - edge[Side.EAST.ordinal()]),
        Math.min(phase.y1() - EDGE, in.y1() - edge[Side.NORTH.ordinal()]));
  }

  private Building kindergarten(Rect garden) {
    double x = garden.centreX();
    double y = garden.centreY();
    double[][] outline = Footprint.angle(32, 17, 10);
    return new Building(x, y, footprints.place(outline, x, y), Form.KINDERGARTEN, 3, 1, 0);
  }

  private List<Building> shops(Lot lot, List<Rect> phases, Dice own) {
    List<Building> shops = new ArrayList<>();
    for (Side side : lot.shopSides()) {
      addShopRow(lot, side, breaks(lot, side, phases), own, shops);
    }
    return shops;
  }

  /** Where a row of shops is interrupted: at gates, and at the border between two phases. */
  private static List<int[]> breaks(Lot lot, Side side, List<Rect> phases) {
    List<int[]> breaks = new ArrayList<>();
    for (Gate gate : lot.gates()) {
      if (gate.side() == side) {
        breaks.add(new int[] {gate.from() - 20, gate.to() + 20});
      }
    }
    for (Rect phase : phases) {
      int border = side.to(phase);
      if (border < side.to(lot.ground())) {
        breaks.add(new int[] {border - 32, border + 32});
      }
    }
    breaks.sort(Comparator.comparingInt(piece -> piece[0]));
    return breaks;
  }

  private void addShopRow(Lot lot, Side side, List<int[]> breaks, Dice own, List<Building> shops) {
    Rect in = lot.enclosure();
    int end = side.isHorizontal() ? 45 : SHOP_BAND;
    int at = side.from(in) + end;
    int last = side.to(in) - end;
    for (int[] piece : breaks) {
      shops.addAll(shops(in, side, at, Math.min(last, piece[0]), own));
      at = Math.max(at, piece[1]);
    }
    shops.addAll(shops(in, side, at, last, own));
  }

  private List<Building> shops(Rect in, Side side, int from, int to, Dice own) {
    List<Building> shops = new ArrayList<>();
    int at = from;
    while (to - at >= SHORTEST_SHOP) {
      int length = own.among(24, 44) * Rect.METRE;
      if (to - at - length < SHORTEST_SHOP) {
        length = Math.min(to - at, LONGEST_SHOP);
      }
      shops.add(shop(in, side, at + length / 2.0, length / (double) Rect.METRE, own));
      at += length + 30;
    }
    return shops;
  }

  private Building shop(Rect in, Side side, double along, double length, Dice own) {
    double inward = (SHOP_DEPTH / 2 + 2) * Rect.METRE;
    double x =
        switch (side) {
          case WEST -> in.x0() + inward;
          case EAST -> in.x1() - inward;
          default -> along;
        };
    double y =
        switch (side) {
          case SOUTH -> in.y0() + inward;
          case NORTH -> in.y1() - inward;
          default -> along;
        };
    double[][] outline =
        side.isHorizontal()
            ? Footprint.block(length, SHOP_DEPTH)
            : Footprint.block(SHOP_DEPTH, length);
    int levels = own.pick(List.of(1, 2, 2, 2, 3));
    int entrances = Math.max(1, (int) (length / 8));
    return new Building(
        x,
        y,
        footprints.place(outline, x, y, side.isHorizontal() ? 1 : 0),
        Form.SHOP,
        levels,
        entrances,
        0);
  }
}
