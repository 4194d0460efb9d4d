package org.gridmap.exchange;

import org.gridmap.area.NewArea;
import org.gridmap.source.Place;

/**
 * An area about to be stored.
 *
 * @param place the feature it was read from; {@link Place#STORED} for a stored area that a file
 *     gives other ground without naming it
 */
record DraftedArea(NewArea area, Place place) {

  DraftedArea with(NewArea other) {
    return new DraftedArea(other, place);
  }
}
