package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.cli.hotspots.Parameters.Clusters;
import org.gridmap.cli.hotspots.Parameters.Density;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Reading;
import org.gridmap.statistics.Dbscan;
import org.gridmap.statistics.KernelDensity;

/** The tables about the places themselves: clusters, and densities at given points. */
final class PointTables {

  private final Path directory;

  PointTables(Path directory) {
    this.directory = directory;
  }

  /** One line per incident that has a place, in the order of the file. */
  void clusters(IncidentPlaces incidents, Clusters asked) throws IOException {
    Dbscan found = Dbscan.of(incidents.x(), incidents.y(), asked.eps(), asked.minPoints());
    try (Table table = Table.of(directory, "dbscan.csv", "id", "core", "cluster")) {
      for (int n = 0; n < incidents.all().size(); n++) {
        table.row(incidents.all().get(n).id(), found.isCore(n) ? 1 : 0, found.cluster(n));
      }
    }
  }

  /** Reads {@code x,y} in metres of the plane. */
  static List<double[]> points(Density asked) throws IOException {
    List<double[]> points = new ArrayList<>();
    FeatureFile.at(asked.points(), FieldNames.OWN)
        .needing("x", "y")
        .read(row -> points.add(new double[] {number(row, "x"), number(row, "y")}));
    return points;
  }

  private static double number(Reading row, String field) {
    Double number = row.decimal(field);
    if (number == null && !row.has(field)) {
      row.reportMissing(field);
    }
    return number == null ? 0 : number;
  }

  void densities(IncidentPlaces incidents, Density asked, List<double[]> points)
      throws IOException {
    double[] x = incidents.x();
    double[] y = incidents.y();
    KernelDensity quartic = KernelDensity.quartic(x, y, asked.quarticMetres());
    KernelDensity gauss = KernelDensity.gauss(x, y, asked.gaussMetres());
    try (Table table =
        Table.of(directory, "kde.csv", "x", "y", "quartic_per_km2", "gauss_per_km2")) {
      for (double[] at : points) {
        table.row(at[0], at[1], quartic.at(at[0], at[1]), gauss.at(at[0], at[1]));
      }
    }
  }
}
