package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import org.gridmap.cli.hotspots.Parameters.Slices;
import org.gridmap.statistics.EmergingPattern;
import org.gridmap.statistics.MannKendall;
import org.gridmap.statistics.Significance;
import org.gridmap.statistics.SpaceTime;
import org.gridmap.statistics.SpaceTimeCounts;

/** The tables through time: trend per bin, the space-time cube and what it adds up to. */
final class TimeTables {

  private final Path directory;

  TimeTables(Path directory) {
    this.directory = directory;
  }

  void trend(BinStudy study, Slices slices) throws IOException {
    double[][] perSlice = study.counts(slices);
    int units = study.units().count();
    MannKendall[] trends = new MannKendall[units];
    double[] slopes = new double[units];
    double[] p = new double[units];
    for (int u = 0; u < units; u++) {
      double[] series = series(perSlice, u);
      trends[u] = MannKendall.of(series);
      slopes[u] = MannKendall.slope(series);
      p[u] = trends[u].p();
    }
    double[] adjusted = Significance.adjusted(p);
    try (Table table =
        Table.of(
            directory,
            "trend.csv",
            "bin_id",
            "S",
            "var_S",
            "tau_b",
            "mk_z",
            "p",
            "p_fdr",
            "sen_slope_per_slice")) {
      for (int u = 0; u < units; u++) {
        MannKendall trend = trends[u];
        table.row(
            study.id(u),
            trend.s(),
            trend.variance(),
            trend.tauB(),
            trend.z(),
            p[u],
            adjusted[u],
            slopes[u]);
      }
    }
  }

  private static double[] series(double[][] perSlice, int unit) {
    double[] series = new double[perSlice.length];
    for (int slice = 0; slice < series.length; slice++) {
      series[slice] = perSlice[slice][unit];
    }
    return series;
  }

  void emerging(BinStudy study, Slices slices, double band) throws IOException {
    double[][] counts = study.counts(slices);
    SpaceTime cube = SpaceTime.giStar(counts, study.units().within(band));
    cube(study, counts, cube);
    int last = slices.count() - 1;
    try (Table table =
        Table.of(
            directory,
            "emerging.csv",
            "bin_id",
            "hot_slices_fdr",
            "cold_slices_fdr",
            "last_z",
            "last_p",
            "last_p_fdr",
            "mk_z",
            "mk_p",
            "category_fdr",
            "category_raw")) {
      for (int u = 0; u < cube.units(); u++) {
        EmergingPattern pattern = EmergingPattern.of(cube, u);
        table.row(
            study.id(u),
            pattern.hotSlices(),
            pattern.coldSlices(),
            cube.z(last, u),
            cube.p(last, u),
            cube.adjusted(last, u),
            pattern.trend().z(),
            pattern.trend().p(),
            pattern.category().words(),
            pattern.rawCategory().words());
      }
    }
  }

  private void cube(BinStudy study, double[][] counts, SpaceTime cube) throws IOException {
    try (Table table = Table.of(directory, "cube.csv", "bin_id", "slice", "count", "z", "p_fdr")) {
      for (int u = 0; u < cube.units(); u++) {
        for (int slice = 0; slice < cube.slices(); slice++) {
          table.row(
              study.id(u), slice, counts[slice][u], cube.z(slice, u), cube.adjusted(slice, u));
        }
      }
    }
  }

  void emergingRate(BinStudy exposed, Slices slices, double band) throws IOException {
    SpaceTimeCounts test =
        SpaceTimeCounts.of(
            exposed.counts(slices), exposed.exposure(), exposed.units().within(band));
    SpaceTime cube = test.scores();
    int last = slices.count() - 1;
    try (Table table =
        Table.of(
            directory,
            "emerging_rate.csv",
            "bin_id",
            "hot_slices_fdr",
            "cold_slices_fdr",
            "last_observed",
            "last_expected",
            "last_p_fdr",
            "mk_z",
            "mk_p",
            "category_fdr",
            "category_raw")) {
      for (int u = 0; u < cube.units(); u++) {
        EmergingPattern pattern = EmergingPattern.of(cube, u);
        table.row(
            exposed.id(u),
            pattern.hotSlices(),
            pattern.coldSlices(),
            test.observed(last, u),
            test.expected(last, u),
            cube.adjusted(last, u),
            pattern.trend().z(),
            pattern.trend().p(),
            pattern.category().words(),
            pattern.rawCategory().words());
      }
    }
  }
}
