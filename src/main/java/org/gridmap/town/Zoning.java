package org.gridmap.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Gives every quarter a use: shops, offices and old walk-ups in the middle, slabs around them,
 * towers and low houses towards the edge, a hamlet that the town has grown around, parks by the
 * river, and one quarter in so many for each kind of school, for a hospital and a market.
 */
final class Zoning {

  private final Dice dice;
  private final int communities;
  private final Rect board;
  private final int riverY;
  private final double urbanity;

  /**
   * @param urbanity 0 for a small town of walk-ups, 1 for a city with many towers
   */
  Zoning(Dice dice, int communities, Rect board, int riverY, double urbanity) {
    this.dice = dice;
    this.communities = communities;
    this.board = board;
    this.riverY = riverY;
    this.urbanity = urbanity;
  }

  List<Quarter> zone(List<Rect> grounds) {
    List<Quarter> quarters = new ArrayList<>();
    for (Rect ground : grounds) {
      boolean bank = isBank(ground);
      LandUse use = bank ? LandUse.BANK : housing(ground);
      quarters.add(new Quarter(quarters.size(), ground, ground.centreY() > riverY, use, null));
    }
    Predicate<Quarter> anywhere = quarter -> true;
    Predicate<Quarter> byTheRiver =
        quarter -> Math.abs(quarter.ground().centreY() - riverY) < 330 * Rect.METRE;
    Predicate<Quarter> atTheEdge = quarter -> fromCentre(quarter.ground()) > 0.62;
    Predicate<Quarter> central = quarter -> fromCentre(quarter.ground()) < 0.55;
    int parks = share(7);
    turnInto(quarters, LandUse.PARK, (parks + 1) / 2, 2.4, byTheRiver);
    turnInto(quarters, LandUse.PARK, parks / 2, 2.4, anywhere);
    turnInto(quarters, LandUse.HAMLET, share(9), 2.8, atTheEdge);
    place(quarters, LandUse.MIDDLE_SCHOOL, share(8), 2.6, anywhere);
    place(quarters, LandUse.HOSPITAL, share(14), 2.4, central);
    place(quarters, LandUse.PRIMARY_SCHOOL, share(4), 2.2, anywhere);
    place(quarters, LandUse.MALL, share(5), 1.8, central);
    place(quarters, LandUse.OFFICE, share(6), 1.6, central);
    return quarters;
  }

  private int share(int communitiesPerOne) {
    return Math.max(1, (communities + communitiesPerOne / 2) / communitiesPerOne);
  }

  private boolean isBank(Rect ground) {
    return ground.y0() == riverY && ground.height() == StreetPlan.BANK
        || ground.y1() == riverY && ground.height() == StreetPlan.BANK;
  }

  /** 0 in the middle of the board, about 1 at its edge. */
  private double fromCentre(Rect ground) {
    double x = (ground.centreX() - board.centreX()) / (board.width() / 2.0);
    double y = (ground.centreY() - board.centreY()) / (board.height() / 2.0);
    return StrictMath.sqrt((x * x + y * y) / 1.2);
  }

  private LandUse housing(Rect ground) {
    double out = Math.min(1, fromCentre(ground));
    double towers = (0.12 + 0.75 * urbanity) * (0.5 + out);
    double slabs = 0.75;
    double walkUps = (1.15 - 0.55 * urbanity) * (1.35 - out);
    double lowRise = 0.16 * out;
    int choice = dice.pickByWeight(towers, slabs, walkUps, lowRise);
    return List.of(LandUse.TOWERS, LandUse.SLABS, LandUse.WALK_UPS, LandUse.LOW_RISE).get(choice);
  }

  private void turnInto(
      List<Quarter> quarters, LandUse use, int count, double hectares, Predicate<Quarter> where) {
    for (Quarter chosen : choose(quarters, count, hectares, where)) {
      quarters.set(chosen.index(), chosen.with(use, null));
    }
  }

  private void place(
      List<Quarter> quarters, LandUse use, int count, double hectares, Predicate<Quarter> where) {
    for (Quarter chosen : choose(quarters, count, hectares, where)) {
      quarters.set(chosen.index(), chosen.with(chosen.use(), use));
    }
  }

  /** Free housing quarters of enough hectares, the wished place first, spread by chance. */
  private List<Quarter> choose(
      List<Quarter> quarters, int count, double hectares, Predicate<Quarter> where) {
    List<Quarter> free = new ArrayList<>();
    for (Quarter quarter : quarters) {
      if (isFree(quarter)) {
        free.add(quarter);
      }
    }
    dice.shuffle(free);
    free.sort(
        Comparator.comparingInt(
            quarter ->
                (quarter.ground().hectares() >= hectares ? 0 : 2) + (where.test(quarter) ? 0 : 1)));
    int most = Math.min(count, Math.max(1, free.size() / 3));
    return free.subList(0, Math.min(most, free.size()));
  }

  private static boolean isFree(Quarter quarter) {
    return quarter.use().isResidential()
        && quarter.use() != LandUse.HAMLET
        && quarter.institution() == null;
  }
}
