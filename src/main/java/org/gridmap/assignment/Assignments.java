package org.gridmap.assignment;

import java.util.Optional;
import org.gridmap.area.Areas;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which grid a pin belongs to: the lowest code, by code point, among the published grids that cover
 * it. Answers come from memory.
 */
@Service
public class Assignments {

  private final LiveIndex live;
  private final Areas areas;

  Assignments(LiveIndex live, Areas areas) {
    this.live = live;
    this.areas = areas;
  }

  /** Where a pin belongs, and how sure that is. */
  public Placement locate(Pin pin) {
    return live.current().place(pin.location(), pin.radiusMetres());
  }

  /**
   * Where a stored place belongs by today's grids.
   *
   * @param location EPSG:4326, as it was normalised once
   * @param accuracyMetres as it was claimed; null when unknown
   */
  public Placement locateStored(Point location, @Nullable Double accuracyMetres) {
    return live.current().place(location, Pin.radiusMetres(accuracyMetres));
  }

  /**
   * Where an incident in a building belongs: a building that was chosen decides the grid by its
   * inner point, whatever is near.
   *
   * @param innerPoint of the building, EPSG:4326
   */
  public Placement locateBuilding(Point innerPoint) {
    return live.current().place(innerPoint, Pin.LEAST_ACCURACY_METRES).certain();
  }

  /** The version of a grid that is published now, by its series; empty when the grid is no more. */
  public Optional<PlacedGrid> findPublished(long seriesId) {
    return Optional.ofNullable(live.current().gridOfSeries(seriesId));
  }

  /**
   * Holds the placement until the surrounding transaction ends: no publication of the community's
   * grids can come between.
   *
   * @return false when the placement is out of date: roll back, {@link #catchUp} and locate again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(Placement placement) {
    PlacedCommunity community = placement.community();
    return community == null
        || areas.holdRevision(community.id()).filter(placement::isOf).isPresent();
  }

  /** Makes the answers those of the grids published by now. Not inside a transaction. */
  public void catchUp() {
    live.refresh();
  }
}
