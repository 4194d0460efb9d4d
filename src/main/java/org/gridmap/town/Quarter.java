package org.gridmap.town;

import org.jspecify.annotations.Nullable;

/**
 * The ground between streets, to their centre lines. A quarter lies on one side of the river and in
 * one community.
 *
 * @param use what most of it is for
 * @param institution what a part of it is for besides, or null
 */
record Quarter(
    int index, Rect ground, boolean northOfRiver, LandUse use, @Nullable LandUse institution) {

  Quarter with(LandUse newUse, @Nullable LandUse newInstitution) {
    return new Quarter(index, ground, northOfRiver, newUse, newInstitution);
  }
}
