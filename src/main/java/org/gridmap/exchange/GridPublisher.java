package org.gridmap.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.building.Buildings;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridIntake;
import org.gridmap.grid.GridKind;
import org.gridmap.grid.Grids;
import org.gridmap.grid.NewGrid;
import org.gridmap.platform.Tally;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;

/** Makes the outlines of a file published grids: counts their households, puts them on blocks. */
@Component
class GridPublisher {

  /** A grid as its file draws it, in its community. */
  record Outline(
      String code,
      String name,
      GridKind kind,
      long communityId,
      @Nullable String responsible,
      MultiPolygon boundary) {}

  private final Buildings buildings;
  private final Grids grids;
  private final GridIntake intake;
  private final GridComposition composition;
  private final Clock clock;

  GridPublisher(
      Buildings buildings,
      Grids grids,
      GridIntake intake,
      GridComposition composition,
      Clock clock) {
    this.buildings = buildings;
    this.grids = grids;
    this.intake = intake;
    this.composition = composition;
    this.clock = clock;
  }

  /** The published grids whose envelopes meet a piece of ground. */
  List<Grid> listNear(Envelope ground) {
    return grids.listPublished().stream()
        .filter(grid -> grid.boundary().getEnvelopeInternal().intersects(ground))
        .toList();
  }

  /**
   * Publishes. A household counts for the grid with the lowest code that covers its building.
   *
   * @param named codes the file speaks of: what is stored of them covers nothing any more
   * @param since when grids that were not there began to be valid; null: now
   */
  Tally publish(List<Outline> outlines, Set<String> named, @Nullable Instant since) {
    Map<String, Integer> households = households(outlines, named);
    List<NewGrid> published =
        outlines.stream()
            .map(
                outline ->
                    new NewGrid(
                        outline.code(),
                        outline.name(),
                        outline.kind(),
                        outline.communityId(),
                        outline.responsible(),
                        households.getOrDefault(outline.code(), 0),
                        outline.boundary()))
            .toList();
    Instant now = clock.instant();
    Tally tally = intake.store(published, since == null ? now : since, now);
    if (tally.added() + tally.changed() > 0) {
      composition.compose(
          published.stream().map(NewGrid::communityId).collect(Collectors.toSet()), now);
    }
    return tally;
  }

  private Map<String, Integer> households(List<Outline> outlines, Set<String> named) {
    HouseholdCount count = new HouseholdCount(buildings);
    Envelope ground = new Envelope();
    for (Outline outline : outlines) {
      count.claim(outline.code(), outline.boundary());
      ground.expandToInclude(outline.boundary().getEnvelopeInternal());
    }
    listNear(ground).stream()
        .filter(grid -> !named.contains(grid.code()))
        .forEach(grid -> count.claim(grid.code(), grid.boundary()));
    return count.byCode();
  }
}
