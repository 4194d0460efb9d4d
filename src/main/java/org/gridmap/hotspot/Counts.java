package org.gridmap.hotspot;

import org.gridmap.hotspot.time.Days;
import org.gridmap.incident.Channel;
import org.gridmap.incident.ledger.IncidentColumns;

/** Incidents counted by unit: in the period, in stretches like it, by week, by channel. */
final class Counts {

  private static final int CHANNELS = Channel.values().length;

  private final Selection selection;
  private final double[] now;
  private final double[][] stretches;
  private final double[][] weekly;
  private final int[] open;
  private final int[][] byChannel;
  private int counted;
  private int withoutUnit;

  private Counts(Selection selection, int units, Days days) {
    this.selection = selection;
    this.now = new double[units];
    this.stretches = new double[days.stretches().count()][units];
    this.weekly = new double[days.weeks().count()][units];
    this.open = new int[units];
    this.byChannel = new int[units][CHANNELS];
  }

  /**
   * Counts.
   *
   * @param unitOf for each of the selected incidents its unit, or −1
   */
  static Counts of(
      IncidentColumns columns, Selection selected, int[] unitOf, int units, Days days) {
    Counts counts = new Counts(selected, units, days);
    for (int n = 0; n < selected.size(); n++) {
      int slot = selected.slot(n);
      int day = columns.day(slot);
      int unit = unitOf[n];
      boolean inPeriod = days.period().contains(day);
      if (unit < 0) {
        counts.withoutUnit += inPeriod ? 1 : 0;
        continue;
      }
      if (inPeriod) {
        counts.counted++;
        counts.now[unit]++;
        counts.byChannel[unit][columns.channel(slot)]++;
        counts.open[unit] += columns.is(slot, IncidentColumns.OPEN) ? 1 : 0;
      }
      int stretch = days.stretches().stretchOf(day);
      if (stretch >= 0) {
        counts.stretches[stretch][unit]++;
      }
      int week = days.weeks().weekOf(day);
      if (week >= 0) {
        counts.weekly[week][unit]++;
      }
    }
    return counts;
  }

  /** Which incidents were counted. */
  Selection selection() {
    return selection;
  }

  /** Incidents of the period that lie in a unit. */
  int counted() {
    return counted;
  }

  /** Incidents of the period that lie in none. */
  int withoutUnit() {
    return withoutUnit;
  }

  double now(int unit) {
    return now[unit];
  }

  double[] now() {
    return now.clone();
  }

  double[] stretch(int stretch) {
    return stretches[stretch].clone();
  }

  double[] weekly(int week) {
    return weekly[week].clone();
  }

  double weekly(int week, int unit) {
    return weekly[week][unit];
  }

  /** Incidents of the period that are not closed yet. */
  int open(int unit) {
    return open[unit];
  }

  int byChannel(int unit, int channel) {
    return byChannel[unit][channel];
  }

  /** Incidents of the period by channel, in all units. */
  int[] byChannel() {
    int[] sums = new int[CHANNELS];
    for (int[] unit : byChannel) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        sums[channel] += unit[channel];
      }
    }
    return sums;
  }
}
