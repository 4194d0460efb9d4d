package org.gridmap.source.kml;

import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.PackedFile;
import org.gridmap.source.ReadChoices;

/** Opens KML packed as KMZ. */
public final class KmzReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.KMZ;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) {
    return KmlFeatures.packed(PackedFile.open(file, choices.limits()));
  }
}
