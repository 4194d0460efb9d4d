package org.gridmap.source;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something is.
 *
 * @param feature number of the feature or row, from 1; 0 for the file as a whole
 * @param id the feature's own id or code; null when it has none
 * @param line line of its first character, from 1; 0 when the format has no lines
 * @param column column of its first character, from 1; 0 when the format has no lines
 */
public record Place(int feature, @Nullable String id, int line, int column) {

  /** The file as a whole. */
  public static final Place FILE = new Place(0, null, 0, 0);

  /** Not in the file at all: something stored that the file touches. */
  public static final Place STORED = new Place(0, null, 0, 0);

  static Place at(int line, int column) {
    return new Place(0, null, line, column);
  }

  public Place withId(@Nullable String better) {
    return better == null ? this : new Place(feature, better, line, column);
  }
}
