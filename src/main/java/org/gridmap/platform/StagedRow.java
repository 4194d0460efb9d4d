package org.gridmap.platform;

import org.locationtech.jts.geom.Coordinate;

/**
 * A row on its way in that needs a word.
 *
 * @param row number in its file, from 1
 * @param earlierRow the row that has the same code; 0 when that is not the matter
 * @param at a point inside it, longitude and latitude
 */
public record StagedRow(int row, String code, int earlierRow, Coordinate at) {}
