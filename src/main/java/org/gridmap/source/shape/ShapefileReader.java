package org.gridmap.source.shape;

import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens a zipped Shapefile. */
public final class ShapefileReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.SHAPEFILE;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) {
    return ShapefileFeatures.open(file, choices);
  }
}
