package org.gridmap.hotspot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.hotspot.HotspotAnswer.Outlook;
import org.gridmap.hotspot.time.Weeks;
import org.gridmap.statistics.Forecast;
import org.jspecify.annotations.Nullable;

/** Where to look next week, and what such advice was worth in the weeks before. */
final class Outlooks {

  /** How much of the area can be looked after. */
  static final double SHARE = 0.1;

  private static final int MOST_HELD_BACK = 4;
  private static final int FEWEST_WEEKS = 4;
  private static final int FIRST_NAMED = 3;

  private final Study study;
  private final Forecast forecast;
  private final int heldBack;

  private Outlooks(Study study, Forecast forecast, int heldBack) {
    this.study = study;
    this.forecast = forecast;
    this.heldBack = heldBack;
  }

  /** The outlook of a study, or null when there are too few weeks or units. */
  static @Nullable Outlooks of(Study study) {
    int weeks = study.weeks().complete();
    int units = study.units().count();
    if (weeks < FEWEST_WEEKS || units == 0) {
      return null;
    }
    double[][] counts = new double[weeks][];
    for (int week = 0; week < weeks; week++) {
      counts[week] = study.counts().weekly(week);
    }
    double[] areas = new double[units];
    for (int unit = 0; unit < units; unit++) {
      areas[unit] = study.units().areaKm2(unit);
    }
    int heldBack = Math.min(MOST_HELD_BACK, weeks / 2);
    return new Outlooks(study, Forecast.of(counts, areas, SHARE, heldBack), heldBack);
  }

  /** The place of every unit, 1 to be looked at first. */
  int[] ranks() {
    int[] ranks = new int[study.units().count()];
    for (int place = 0; place < ranks.length; place++) {
      ranks[forecast.unitAt(place)] = place + 1;
    }
    return ranks;
  }

  /** Where to look first, and what that was worth before. */
  String advice(Wording words) {
    List<String> first = new ArrayList<>();
    for (int place = 0; place < Math.min(FIRST_NAMED, study.units().count()); place++) {
      first.add(study.units().label(forecast.unitAt(place)));
    }
    return words.text(
        "forecast.first",
        Map.of("names", String.join(words.text("comma"), first), "worth", answer(words).text()));
  }

  Outlook answer(Wording words) {
    LocalDate monday = Weeks.monday(study.query().period().to()).plusDays(Weeks.DAYS);
    double total = 0;
    for (int unit = 0; unit < study.units().count(); unit++) {
      total += study.units().areaKm2(unit);
    }
    int chosen = 0;
    double taken = 0;
    while (chosen < study.units().count()
        && (chosen == 0 || taken + area(chosen) <= SHARE * total)) {
      taken += area(chosen++);
    }
    String text =
        words.text(
            "forecast.worth",
            Map.of(
                "weeks", heldBack,
                "area", Wording.amount(100 * forecast.areaShare()),
                "hits", Wording.amount(100 * forecast.hitRate()),
                "pai", Wording.amount(forecast.accuracyIndex())));
    return new Outlook(
        monday,
        monday.plusDays(Weeks.DAYS - 1),
        SHARE,
        chosen,
        Figures.rounded(forecast.hitRate()),
        Figures.rounded(forecast.areaShare()),
        Figures.rounded(forecast.accuracyIndex()),
        heldBack,
        text);
  }

  private double area(int place) {
    return study.units().areaKm2(forecast.unitAt(place));
  }
}
