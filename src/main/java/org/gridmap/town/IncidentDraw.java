package org.gridmap.town;

import static org.gridmap.town.Plant.WEEKS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridmap.town.CaseBook.Case;
import org.gridmap.town.Town.Home;
import org.jspecify.annotations.Nullable;

/**
 * Draws which household reports what in which week. Every household has the same rate in a
 * category, wherever it lives; a plant multiplies it in its homes and weeks. Exactly the wanted
 * number is drawn, so each rate is its share of the total. Only a part of the buildings has lifts
 * (7 levels and more): the rate of category 0403 is per household with a lift.
 */
final class IncidentDraw {

  static final String LIFTS = "0403";
  private static final int LOWEST_WITH_LIFT = 7;
  private static final double SHARE_WITHOUT_HOMES = 0.004;

  /**
   * One drawn incident.
   *
   * @param home index in {@link Town#buildings}
   * @param plant number of the plant that added it, 0 for none
   */
  record Drawn(int week, int caseIndex, int home, int plant) {}

  private final Dice dice;
  private final List<Case> cases;
  private final List<Plant> plants;
  private final List<Home> homes;
  private final List<Source> sources = new ArrayList<>();
  private final double[] cumulative;
  private final double baseMass;
  private final Pool everyone;
  private final Pool withLift;
  private final List<List<Plant>> dampers = new ArrayList<>();

  /** Homes to draw from, by their households. */
  private record Pool(int[] homes, double[] cumulative) {

    double total() {
      return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    int draw(Dice dice) {
      return homes[indexIn(cumulative, dice.share() * total())];
    }
  }

  /** A part of the total: a category in a week, in the whole town or added by a plant. */
  private record Source(int caseIndex, int week, Pool pool, @Nullable Plant plant) {}

  IncidentDraw(Dice dice, Town town, List<Case> cases, List<Plant> plants) {
    this.dice = dice;
    this.cases = cases;
    this.plants = plants;
    this.homes = town.buildings();
    everyone = pool(homes, 1);
    withLift = pool(homes, LOWEST_WITH_LIFT);
    List<Double> masses = new ArrayList<>();
    addEverywhere(masses);
    baseMass = masses.stream().mapToDouble(Double::doubleValue).sum();
    addPlants(masses);
    cumulative = new double[masses.size()];
    double total = 0;
    for (int i = 0; i < cumulative.length; i++) {
      total += masses.get(i);
      cumulative[i] = total;
    }
    for (int home = 0; home < homes.size(); home++) {
      dampers.add(new ArrayList<>());
    }
    for (Plant plant : plants) {
      if (plant.kind() == Plant.Kind.COLD) {
        plant.homes().forEach(home -> dampers.get(home.index()).add(plant));
      }
    }
  }

  private static int indexIn(double[] cumulative, double at) {
    int found = Arrays.binarySearch(cumulative, at);
    return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
  }

  private Pool pool(List<Home> members, int fewestLevels) {
    List<Integer> indices = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    double total = 0;
    for (Home home : members) {
      if (home.building().households() > 0 && home.building().levels() >= fewestLevels) {
        total += home.building().households();
        indices.add(home.index());
        sums.add(total);
      }
    }
    return new Pool(
        indices.stream().mapToInt(Integer::intValue).toArray(),
        sums.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private double perHousehold(Case subject, int week) {
    return subject.share() * subject.season().weight(week);
  }

  private void addEverywhere(List<Double> masses) {
    for (int index = 0; index < cases.size(); index++) {
      Pool pool = cases.get(index).category().equals(LIFTS) ? withLift : everyone;
      for (int week = 0; week < WEEKS; week++) {
        sources.add(new Source(index, week, pool, null));
        masses.add(perHousehold(cases.get(index), week) * pool.total());
      }
    }
  }

  private void addPlants(List<Double> masses) {
    for (Plant plant : plants) {
      boolean withoutHomes = plant.kind() == Plant.Kind.NO_HOMES;
      Pool pool = withoutHomes ? evenPool(plant.homes()) : pool(plant.homes(), 1);
      for (int index = 0; index < cases.size(); index++) {
        boolean outdoors = cases.get(index).place() != CaseBook.Place.HOME;
        for (int week = 0; week < WEEKS; week++) {
          double mass =
              withoutHomes
                  ? outdoors ? SHARE_WITHOUT_HOMES * baseMass / (cases.size() * WEEKS) : 0
                  : addedBy(plant, index, week) * pool.total();
          if (mass > 0) {
            sources.add(new Source(index, week, pool, plant));
            masses.add(mass);
          }
        }
      }
    }
  }

  private Pool evenPool(List<Home> buildings) {
    int[] indices = buildings.stream().mapToInt(Home::index).toArray();
    double[] sums = new double[indices.length];
    Arrays.setAll(sums, i -> i + 1);
    return new Pool(indices, sums);
  }

  private double addedBy(Plant plant, int index, int week) {
    boolean raises = plant.category() != null && plant.concerns(cases.get(index).category());
    return raises
        ? perHousehold(cases.get(index), week) * Math.max(0, plant.factors()[week] - 1)
        : 0;
  }

  /** The next one; independent of those before except through the dice. */
  Drawn next() {
    double total = cumulative[cumulative.length - 1];
    while (true) {
      Source source = sources.get(indexIn(cumulative, dice.share() * total));
      int home = source.pool.draw(dice);
      if (isKept(source, home)) {
        Plant plant = source.plant;
        return new Drawn(source.week, source.caseIndex, home, plant == null ? 0 : plant.number());
      }
    }
  }

  private boolean isKept(Source source, int home) {
    for (Plant damper : dampers.get(home)) {
      if (!dice.chance(damper.factors()[source.week])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Incidents per household and week without any plant, as a part of the total that is drawn.
   *
   * @param category null for all categories
   */
  double baseRate(@Nullable String category, int week) {
    double rate = 0;
    for (Case subject : cases) {
      if (category == null || category.equals(subject.category())) {
        rate += perHousehold(subject, week);
      }
    }
    return rate / keptMass();
  }

  /** The mass of everything that is kept: dampers take a part of the base away. */
  private double keptMass() {
    double total = cumulative[cumulative.length - 1];
    for (Plant plant : plants) {
      if (plant.kind() == Plant.Kind.COLD) {
        for (int week = 0; week < WEEKS; week++) {
          double perHousehold = 0;
          for (Case subject : cases) {
            perHousehold += subject.category().equals(LIFTS) ? 0 : perHousehold(subject, week);
          }
          total -= (1 - plant.factors()[week]) * perHousehold * plant.households();
        }
      }
    }
    return total;
  }
}
