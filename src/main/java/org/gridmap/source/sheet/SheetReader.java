package org.gridmap.source.sheet;

import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens a workbook. */
public final class SheetReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.XLSX;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) {
    return SheetFeatures.open(file, choices);
  }
}
