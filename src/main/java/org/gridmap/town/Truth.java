package org.gridmap.town;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridmap.town.Town.Home;

/** What was planted, for those who test whether an analysis finds it: {@code truth.csv}. */
final class Truth {

  private static final String HEADER =
      "plant,kind,category,grid_codes,buildings,building_codes,households,from,to,"
          + "base_per_1000_households_week,factor_first,factor_peak,factor_last,channel,"
          + "expected_without_plant,expected,observed,note\n";

  private Truth() {}

  /** For each building the indices of the plants that concern it. */
  static List<List<Integer>> plantsOfHome(Town town, List<Plant> plants) {
    List<List<Integer>> plantsOfHome = new ArrayList<>();
    for (int i = 0; i < town.buildings().size(); i++) {
      plantsOfHome.add(new ArrayList<>());
    }
    for (int index = 0; index < plants.size(); index++) {
      for (Home home : plants.get(index).homes()) {
        plantsOfHome.get(home.index()).add(index);
      }
    }
    return plantsOfHome;
  }

  static String text(List<Plant> plants, int[] observed, IncidentDraw draw, int incidents) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < plants.size(); i++) {
      append(text, plants.get(i), observed[i], draw, incidents);
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, Plant plant, int observed, IncidentDraw draw, int incidents) {
    int first = plant.firstWeek();
    int end = plant.endWeek();
    double base = 0;
    double planted = 0;
    double peak = plant.factors()[first];
    for (int week = first; week < end; week++) {
      double rate = draw.baseRate(plant.category(), week) * incidents;
      base += rate;
      planted += rate * plant.factors()[week];
      peak = Math.max(peak, plant.factors()[week]);
    }
    String category = plant.category();
    String channel = plant.channel();
    LocalDate monday = IncidentText.FIRST_MONDAY;
    text.append(plant.number())
        .append(',')
        .append(plant.kind())
        .append(',')
        .append(category == null ? "" : category)
        .append(',')
        .append(String.join(" ", plant.gridCodes()))
        .append(',')
        .append(plant.homes().size())
        .append(',')
        .append(plant.homes().stream().map(Home::code).collect(Collectors.joining(" ")))
        .append(',')
        .append(plant.households())
        .append(',')
        .append(monday.plusWeeks(first))
        .append(',')
        .append(monday.plusWeeks(end))
        .append(',')
        .append(String.format(ROOT, "%.4f", 1000 * base / (end - first)))
        .append(',')
        .append(String.format(ROOT, "%.2f", plant.factors()[first]))
        .append(',')
        .append(String.format(ROOT, "%.2f", peak))
        .append(',')
        .append(String.format(ROOT, "%.2f", plant.factors()[end - 1]))
        .append(',')
        .append(channel == null ? "" : channel)
        .append(',')
        .append(String.format(ROOT, "%.1f", base * plant.households()))
        .append(',')
        .append(String.format(ROOT, "%.1f", planted * plant.households()))
        .append(',')
        .append(observed)
        .append(',')
        .append('"')
        .append(plant.kind().note())
        .append('"')
        .append('\n');
  }
}
