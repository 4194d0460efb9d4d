package org.gridmap.source;

import java.util.List;
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

  /** The names in the header of a table, read first; empty where each feature has its own. */
  default List<String> columns() {
    return List.of();
  }

  /**
   * The reference system the file names for its coordinates, as written; known once the first
   * feature was given. Empty: WGS 84, longitude first.
   */
  default Optional<String> declaredCrs() {
    return Optional.empty();
  }

  /**
   * True when the format has a place for the reference system and this file leaves it empty: then
   * nothing may be assumed, and a person must say what the coordinates are.
   */
  default boolean leavesCrsOpen() {
    return false;
  }

  /** What is worth knowing about the file as a whole; complete once the last feature was given. */
  default List<Fault> notes() {
    return List.of();
  }

  @Override
  void close();
}
