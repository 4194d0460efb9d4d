package org.gridmap.pages;

import org.jspecify.annotations.Nullable;

/**
 * The place as it stands in the form: a building, a grid or a pair of coordinates; the first that
 * is given counts. Nothing is null, nothing is checked.
 *
 * @param find words to look a building up with
 * @param search not empty when the reader asked to look it up
 * @param accuracy metres, from the device; blank when pointed at by hand
 */
record PlaceWords(
    String find,
    String search,
    String buildingCode,
    String grid,
    String lon,
    String lat,
    String datum,
    String accuracy) {

  PlaceWords {
    find = text(find);
    search = text(search);
    buildingCode = text(buildingCode);
    grid = text(grid);
    lon = text(lon);
    lat = text(lat);
    datum = text(datum).isBlank() ? "WGS84" : datum;
    accuracy = text(accuracy);
  }

  boolean isGiven() {
    return !(buildingCode.isBlank() && grid.isBlank() && lon.isBlank() && lat.isBlank());
  }

  /** Whether the reader is still looking for the place. */
  boolean isLookedFor() {
    return !search.isEmpty() || !find.isBlank() && !isGiven();
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
