package org.gridmap.source.sheet;

import java.util.SortedMap;

/**
 * One row of a sheet.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells by column, from 0; blank ones are left out
 */
record SheetRow(int number, SortedMap<Integer, Object> cells) {

  boolean isBlank() {
    return cells.isEmpty();
  }
}
