package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
    patterns(
        "emerging.csv",
        List.of("last_z", "last_p"),
        study,
        cube,
        u -> List.of(cube.z(last, u), cube.p(last, u)));
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
    patterns(
        "emerging_rate.csv",
        List.of("last_observed", "last_expected"),
        exposed,
        cube,
        u -> List.of(test.observed(last, u), test.expected(last, u)));
  }

  /**
   * The pattern of every unit.
   *
   * @param columns what the test says of the last slice
   * @param ofLast the values of these columns for a unit
   */
  private void patterns(
      String file,
      List<String> columns,
      BinStudy study,
      SpaceTime cube,
      IntFunction<List<Double>> ofLast)
      throws IOException {
    List<String> names = new ArrayList<>(List.of("bin_id", "hot_slices_fdr", "cold_slices_fdr"));
    names.addAll(columns);
    names.addAll(List.of("last_p_fdr", "mk_z", "mk_p", "category_fdr", "category_raw"));
    try (Table table = Table.of(directory, file, names.toArray(String[]::new))) {
      for (int u = 0; u < cube.units(); u++) {
        EmergingPattern pattern = EmergingPattern.of(cube, u);
        List<Object> row =
            new ArrayList<>(List.of(study.id(u), pattern.hotSlices(), pattern.coldSlices()));
        row.addAll(ofLast.apply(u));
        row.add(cube.adjusted(cube.slices() - 1, u));
        row.add(pattern.trend().z());
        row.add(pattern.trend().p());
        row.add(pattern.category().words());
        row.add(pattern.rawCategory().words());
        table.row(row.toArray());
      }
    }
  }
}
