package org.gridmap.source.fgb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FormatReader;
import org.gridmap.source.ReadChoices;

/** Opens a FlatGeobuf file. */
public final class FlatGeobufReader implements FormatReader {

  @Override
  public FeatureFormat format() {
    return FeatureFormat.FLATGEOBUF;
  }

  @Override
  public FeatureSource open(Path file, ReadChoices choices) throws IOException {
    return FlatGeobufFeatures.of(Files.newInputStream(file));
  }
}
