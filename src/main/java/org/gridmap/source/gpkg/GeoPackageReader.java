package org.gridmap.source.gpkg;

import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens a GeoPackage. */
public final class GeoPackageReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.GEOPACKAGE;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) {
    return GeoPackageFeatures.open(file, choices);
  }
}
