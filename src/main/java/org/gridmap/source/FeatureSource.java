package org.gridmap.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The features of one file, one after another, in constant memory. */
public interface FeatureSource extends AutoCloseable {

  /**
   * The next feature, or null at the end.
   *
   * @throws FaultFound when the file cannot be read further
   */
  @Nullable SourceFeature next();

  /**
   * The reference system the file names for its coordinates, as written; known once the first
   * feature was given. Empty: WGS 84, longitude first.
   */
  default Optional<String> declaredCrs() {
    return Optional.empty();
  }

  @Override
  void close();
}
