package org.gridmap.hotspot;

import java.util.Arrays;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.GiStar;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.RateModel;
import org.gridmap.statistics.Significance;

/**
 * What is said of each unit with households: more or less than expected, and how sure that is.
 * Units too thin to judge fit the model, but are not judged: the correction for many comparisons
 * counts the others only. Arrays are in the order of the units with households.
 */
final class Judgement {

  /** Below this many expected incidents around a unit nothing is said. */
  static final double FEWEST_EXPECTED = 10;

  /** Below this many households nothing is said. */
  static final double FEWEST_HOUSEHOLDS = 20;

  /** From this class on a unit is shown as hot, from its negative on as cold. */
  static final int FLAGGED = 2;

  private static final double FLAGGED_UP_TO = 0.05;

  /** Why a unit is not judged. */
  enum Thin {
    FEW_EXPECTED,
    FEW_HOUSEHOLDS
  }

  private final RateModel model;
  private final double[] expected;
  private final double[] nearObserved;
  private final double[] nearExpected;
  private final double[] nearHouseholds;
  private final double[] nearUnits;
  private final Thin[] thin;
  private final double[] p;
  private final double[] adjusted;
  private final int[] classes;
  private int comparisons;
  private int flagged;

  /**
   * Judges.
   *
   * @param counts incidents per unit
   * @param households per unit, each above 0
   * @param near whose numbers are shown beside each unit
   * @param judged the units that are judged together with each unit
   */
  Judgement(
      double[] counts, double[] households, Neighbourhoods near, Neighbourhoods judged, Test test) {
    int units = counts.length;
    this.model = model(counts, households, test);
    this.nearObserved = near.sums(counts);
    this.nearHouseholds = near.sums(households);
    this.nearUnits = near.sizes();
    this.expected = scaled(households, model.base());
    this.nearExpected = scaled(nearHouseholds, model.base());
    this.thin = thin(judged.sums(households));
    this.p = new double[units];
    int[] direction = new int[units];
    judge(counts, households, judged, test, direction);
    this.adjusted = adjusted();
    this.classes = new int[units];
    for (int unit = 0; unit < units; unit++) {
      if (thin[unit] == null) {
        classes[unit] = Significance.confidenceClass(direction[unit], adjusted[unit]);
        flagged += Math.abs(classes[unit]) >= FLAGGED ? 1 : 0;
      }
    }
  }

  private static RateModel model(double[] counts, double[] households, Test test) {
    if (counts.length == 0) {
      return new RateModel(0, 0);
    }
    return switch (test) {
      case POISSON -> RateModel.marshall(counts, households).withoutSpread();
      case MARSHALL, GI_RATE -> RateModel.marshall(counts, households);
      case TRIMMED, GI -> RateModel.trimmed(counts, households);
    };
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private Thin[] thin(double[] judgedHouseholds) {
    Thin[] reasons = new Thin[judgedHouseholds.length];
    for (int unit = 0; unit < reasons.length; unit++) {
      if (judgedHouseholds[unit] < FEWEST_HOUSEHOLDS) {
        reasons[unit] = Thin.FEW_HOUSEHOLDS;
      } else if (nearExpected[unit] < FEWEST_EXPECTED) {
        reasons[unit] = Thin.FEW_EXPECTED;
      }
    }
    return reasons;
  }

  private void judge(
      double[] counts, double[] households, Neighbourhoods judged, Test test, int[] direction) {
    if (counts.length == 0) {
      return;
    }
    if (test == Test.GI || test == Test.GI_RATE) {
      double[] values = test == Test.GI ? counts : smoothed(counts, households);
      double[] z = GiStar.scores(values, judged);
      System.arraycopy(Significance.twoSided(z), 0, p, 0, p.length);
      Arrays.setAll(direction, unit -> (int) Math.signum(z[unit]));
      return;
    }
    CountComparison comparison = CountComparison.of(counts, households, judged, model);
    System.arraycopy(comparison.probabilities(), 0, p, 0, p.length);
    Arrays.setAll(direction, comparison::direction);
  }

  private double[] smoothed(double[] counts, double[] households) {
    double[] rates = new double[counts.length];
    Arrays.setAll(rates, unit -> model.smoothedRate(counts[unit], households[unit]));
    return rates;
  }

  private double[] adjusted() {
    double[] compared = new double[p.length];
    for (int unit = 0; unit < p.length; unit++) {
      if (thin[unit] == null) {
        compared[comparisons++] = p[unit];
      }
    }
    double[] corrected = Significance.adjusted(Arrays.copyOf(compared, comparisons));
    double[] all = new double[p.length];
    int next = 0;
    for (int unit = 0; unit < p.length; unit++) {
      all[unit] = thin[unit] == null ? corrected[next++] : Double.NaN;
    }
    return all;
  }

  RateModel model() {
    return model;
  }

  /** How many units were judged. */
  int comparisons() {
    return comparisons;
  }

  double expected(int unit) {
    return expected[unit];
  }

  double nearObserved(int unit) {
    return nearObserved[unit];
  }

  double nearExpected(int unit) {
    return nearExpected[unit];
  }

  double nearHouseholds(int unit) {
    return nearHouseholds[unit];
  }

  int nearUnits(int unit) {
    return (int) nearUnits[unit];
  }

  /** Why a unit is not judged, or null when it is. */
  @org.jspecify.annotations.Nullable
  Thin thin(int unit) {
    return thin[unit];
  }

  /** The adjusted probability; not a number for a unit that is not judged. */
  double adjusted(int unit) {
    return adjusted[unit];
  }

  int confidenceClass(int unit) {
    return classes[unit];
  }

  boolean isHot(int unit) {
    return classes[unit] >= FLAGGED;
  }

  boolean isCold(int unit) {
    return classes[unit] <= -FLAGGED;
  }

  /**
   * Up to which unadjusted probability a unit that is flagged would still be, if only its own count
   * were another: Benjamini and Hochberg's bound at the rank of the last flagged one.
   */
  double flaggingBound() {
    return FLAGGED_UP_TO * Math.max(1, flagged) / Math.max(1, comparisons);
  }
}
