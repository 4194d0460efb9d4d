package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.GiStar;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.RateModel;
import org.gridmap.statistics.Significance;

/** The tables about all incidents together: bins, Gi*, counts per household. */
final class BinTables {

  private static final double PER_THOUSAND = 1000;

  private final Path directory;
  private final double band;

  BinTables(Path directory, double band) {
    this.directory = directory;
    this.band = band;
  }

  void write(BinStudy study) throws IOException {
    Neighbourhoods near = study.units().within(band);
    bins(study, near);
    gi(study, near);
    if (study.exposure() != null) {
      exposed(study.exposed());
    }
  }

  private void bins(BinStudy study, Neighbourhoods near) throws IOException {
    double[] exposure = study.exposure();
    try (Table table =
        exposure == null
            ? Table.of(directory, "bins.csv", "bin_id", "i", "j", "count", "cx", "cy", NEIGHBOURS)
            : Table.of(
                directory,
                "bins.csv",
                "bin_id",
                "i",
                "j",
                "count",
                "exposure",
                "cx",
                "cy",
                NEIGHBOURS)) {
      for (int u = 0; u < near.units(); u++) {
        String id = study.id(u);
        int i = study.units().bin(u).i();
        int j = study.units().bin(u).j();
        double count = study.counts()[u];
        double x = study.units().centreX(u);
        double y = study.units().centreY(u);
        if (exposure == null) {
          table.row(id, i, j, count, x, y, near.size(u));
        } else {
          table.row(id, i, j, count, exposure[u], x, y, near.size(u));
        }
      }
    }
  }

  private static final String NEIGHBOURS = "neighbours_incl_self";

  private void gi(BinStudy study, Neighbourhoods near) throws IOException {
    double[] sums = near.sums(study.counts());
    Scores scores = Scores.of(GiStar.scores(study.counts(), near));
    try (Table table =
        Table.of(
            directory,
            "gi.csv",
            "bin_id",
            "count",
            "neigh_sum",
            "gi_z",
            "p",
            "p_fdr",
            "class_raw",
            "class_fdr")) {
      for (int u = 0; u < sums.length; u++) {
        table.row(
            study.id(u),
            study.counts()[u],
            sums[u],
            scores.z[u],
            scores.p[u],
            scores.adjusted[u],
            scores.rawClass(u),
            scores.adjustedClass(u));
      }
    }
  }

  private void exposed(BinStudy study) throws IOException {
    double[] exposure = study.exposure();
    Neighbourhoods near = study.units().within(band);
    boolean none = exposure.length == 0;
    RateModel marshall = none ? new RateModel(0, 0) : RateModel.marshall(study.counts(), exposure);
    RateModel trimmed = none ? marshall : RateModel.trimmed(study.counts(), exposure);
    giRate(study, near, marshall);
    poisson(study, CountComparison.of(study.counts(), exposure, near, marshall.withoutSpread()));
    negativeBinomial(
        study,
        CountComparison.of(study.counts(), exposure, near, marshall),
        CountComparison.of(study.counts(), exposure, near, trimmed));
  }

  private void giRate(BinStudy study, Neighbourhoods near, RateModel model) throws IOException {
    double[] counts = study.counts();
    double[] exposure = study.exposure();
    double[] rates = new double[counts.length];
    for (int u = 0; u < rates.length; u++) {
      rates[u] = model.smoothedRate(counts[u], exposure[u]);
    }
    Scores scores = Scores.of(GiStar.scores(rates, near));
    try (Table table =
        Table.of(
            directory,
            "gi_rate.csv",
            "bin_id",
            "count",
            "exposure",
            "rate_raw_per_1000",
            "eb_weight",
            "rate_eb_per_1000",
            "gi_z",
            "p",
            "p_fdr",
            "class_raw",
            "class_fdr")) {
      for (int u = 0; u < rates.length; u++) {
        table.row(
            study.id(u),
            counts[u],
            exposure[u],
            PER_THOUSAND * counts[u] / exposure[u],
            model.weight(exposure[u]),
            PER_THOUSAND * rates[u],
            scores.z[u],
            scores.p[u],
            scores.adjusted[u],
            scores.rawClass(u),
            scores.adjustedClass(u));
      }
    }
  }

  private void poisson(BinStudy study, CountComparison test) throws IOException {
    Scores scores = Scores.of(test);
    try (Table table =
        Table.of(
            directory,
            "poisson_local.csv",
            "bin_id",
            "observed",
            "expected",
            "ratio",
            "p_hot",
            "p_cold",
            "p",
            "p_fdr",
            "class_raw",
            "class_fdr")) {
      for (int u = 0; u < test.units(); u++) {
        table.row(
            study.id(u),
            test.observed(u),
            test.expected(u),
            test.observed(u) / test.expected(u),
            test.hotTail(u),
            test.coldTail(u),
            scores.p[u],
            scores.adjusted[u],
            scores.rawClass(u),
            scores.adjustedClass(u));
      }
    }
  }

  private void negativeBinomial(BinStudy study, CountComparison marshall, CountComparison trimmed)
      throws IOException {
    Scores ofMarshall = Scores.of(marshall);
    Scores ofTrimmed = Scores.of(trimmed);
    try (Table table =
        Table.of(
            directory,
            "nb_local.csv",
            "bin_id",
            "observed",
            "expected_m",
            "var_m",
            "p_m",
            "p_fdr_m",
            "class_fdr_m",
            "expected_t",
            "var_t",
            "p_t",
            "p_fdr_t",
            "class_fdr_t")) {
      for (int u = 0; u < marshall.units(); u++) {
        table.row(
            study.id(u),
            marshall.observed(u),
            marshall.expected(u),
            marshall.variance(u),
            ofMarshall.p[u],
            ofMarshall.adjusted[u],
            ofMarshall.adjustedClass(u),
            trimmed.expected(u),
            trimmed.variance(u),
            ofTrimmed.p[u],
            ofTrimmed.adjusted[u],
            ofTrimmed.adjustedClass(u));
      }
    }
  }

  /** Direction, probability and adjusted probability of all units of a table. */
  private static final class Scores {
    private final double[] z;
    private final double[] p;
    private final double[] adjusted;

    private Scores(double[] z, double[] p) {
      this.z = z;
      this.p = p;
      this.adjusted = Significance.adjusted(p);
    }

    static Scores of(double[] z) {
      return new Scores(z, Significance.twoSided(z));
    }

    static Scores of(CountComparison test) {
      double[] directions = new double[test.units()];
      for (int u = 0; u < directions.length; u++) {
        directions[u] = test.direction(u);
      }
      return new Scores(directions, test.probabilities());
    }

    int rawClass(int unit) {
      return Significance.confidenceClass(z[unit], p[unit]);
    }

    int adjustedClass(int unit) {
      return Significance.confidenceClass(z[unit], adjusted[unit]);
    }
  }
}
