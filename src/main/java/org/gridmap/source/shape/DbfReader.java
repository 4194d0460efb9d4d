package org.gridmap.source.shape;

import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens a dBASE table by itself. */
public final class DbfReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.DBF;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) {
    return DbfFeatures.open(file, choices);
  }
}
