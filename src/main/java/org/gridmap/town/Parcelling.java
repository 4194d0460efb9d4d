package org.gridmap.town;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.Lot.Gate;
import org.gridmap.town.Street.StreetClass;
import org.jspecify.annotations.Nullable;

/** Cuts quarters into lots, gives each lot its wall, gates and shop fronts. */
final class Parcelling {

  private static final int NARROWEST_LOT = 62 * Rect.METRE;
  private static final int GATE = 10 * Rect.METRE;

  private final Dice dice;
  private final List<Street> streets;
  private final List<Lot> lots = new ArrayList<>();

  Parcelling(Dice dice, List<Street> streets) {
    this.dice = dice;
    this.streets = streets;
  }

  List<Lot> parcel(List<Quarter> quarters) {
    for (Quarter quarter : quarters) {
      parcel(quarter);
    }
    return List.copyOf(lots);
  }

  private void parcel(Quarter quarter) {
    Rect ground = quarter.ground();
    switch (quarter.use()) {
      case BANK, PARK -> addLot(quarter, quarter.use(), ground);
      case HAMLET -> parcelHamlet(quarter);
      default -> {
        Rect rest = parcelInstitution(quarter, ground);
        if (rest != null) {
          parcelHousing(quarter, rest);
        }
      }
    }
  }

  private void parcelHamlet(Quarter quarter) {
    Rect ground = quarter.ground();
    double share = LandUse.HAMLET.lotHectares() * dice.between(1.0, 1.3) / ground.hectares();
    boolean first = dice.chance(0.5);
    double cut = Math.max(0.3, Math.min(0.7, share));
    Rect[] halves = ground.cut(first ? cut : 1 - cut);
    addLot(quarter, LandUse.HAMLET, halves[first ? 0 : 1]);
    addLot(quarter, LandUse.FIELD, halves[first ? 1 : 0]);
  }

  /** Gives one end of the quarter to its institution and returns the rest, or null for none. */
  private @Nullable Rect parcelInstitution(Quarter quarter, Rect ground) {
    LandUse institution = quarter.institution();
    if (institution == null) {
      return ground;
    }
    double share = institution.lotHectares() * dice.between(0.9, 1.15) / ground.hectares();
    int longer = Math.max(ground.width(), ground.height());
    if (share > 0.68 || longer * (1 - share) < NARROWEST_LOT) {
      addLot(quarter, institution, ground);
      return null;
    }
    share = Math.max(share, 0.34);
    boolean first = dice.chance(0.5);
    Rect[] halves = ground.cut(first ? share : 1 - share);
    addLot(quarter, institution, halves[first ? 0 : 1]);
    return halves[first ? 1 : 0];
  }

  private void parcelHousing(Quarter quarter, Rect ground) {
    int longer = Math.max(ground.width(), ground.height());
    double most = quarter.use().lotHectares() * dice.between(1.2, 1.75);
    if (ground.hectares() <= most || longer < 2 * NARROWEST_LOT) {
      addLot(quarter, quarter.use(), ground);
      return;
    }
    for (Rect half : ground.cut(dice.between(0.42, 0.58))) {
      parcelHousing(quarter, half);
    }
  }

  private void addLot(Quarter quarter, LandUse use, Rect ground) {
    int[] insets = new int[4];
    List<Side> onStreet = new ArrayList<>();
    for (Side side : Side.values()) {
      StreetClass street = streetAt(side, ground);
      if (street != null) {
        onStreet.add(side);
        insets[side.ordinal()] = street.toLotEdge();
      }
    }
    Rect enclosure =
        ground.inset(
            insets[Side.WEST.ordinal()],
            insets[Side.SOUTH.ordinal()],
            insets[Side.EAST.ordinal()],
            insets[Side.NORTH.ordinal()]);
    List<Side> shops = new ArrayList<>();
    List<Gate> gates = new ArrayList<>();
    if (use.isWalled()) {
      shops = chooseShopSides(use, ground, onStreet);
      gates = chooseGates(use, enclosure, onStreet);
    }
    lots.add(
        new Lot(
            lots.size(), quarter, use, ground, enclosure, List.copyOf(gates), List.copyOf(shops)));
  }

  private @Nullable StreetClass streetAt(Side side, Rect ground) {
    boolean vertical = !side.isHorizontal();
    double middle = (side.from(ground) + side.to(ground)) / 2.0;
    StreetClass widest = null;
    for (Street street : streets) {
      if (street.runsAlong(vertical, side.at(ground), middle)
          && (widest == null || street.kind().widthMetres() > widest.widthMetres())) {
        widest = street.kind();
      }
    }
    return widest;
  }

  private List<Side> chooseShopSides(LandUse use, Rect ground, List<Side> onStreet) {
    List<Side> chosen = new ArrayList<>();
    if (!use.isResidential() || use == LandUse.LOW_RISE) {
      return chosen;
    }
    for (Side side : onStreet) {
      boolean main = streetAt(side, ground) == StreetClass.ARTERIAL;
      if (chosen.size() < 2 && dice.chance(main ? 0.6 : 0.22)) {
        chosen.add(side);
      }
    }
    return chosen;
  }

  private List<Gate> chooseGates(LandUse use, Rect enclosure, List<Side> onStreet) {
    List<Side> sides = new ArrayList<>(onStreet);
    if (sides.isEmpty()) {
      sides.add(Side.SOUTH);
    }
    dice.shuffle(sides);
    int count = enclosure.hectares() > 2 && use.isResidential() ? 2 : 1;
    List<Gate> gates = new ArrayList<>();
    for (Side side : sides.subList(0, Math.min(count, sides.size()))) {
      int length = side.length(enclosure);
      int at = side.from(enclosure) + (int) (length * dice.between(0.38, 0.62)) / 10 * 10;
      gates.add(new Gate(side, at - GATE / 2, at + GATE / 2));
    }
    return gates;
  }
}
