package org.gridmap.source.kml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens KML as it is written. */
public final class KmlReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.KML;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) throws IOException {
    return KmlFeatures.of(Files.newInputStream(file));
  }
}
