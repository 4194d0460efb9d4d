package org.gridmap.people;

import org.gridmap.grid.DutyChange;
import org.gridmap.grid.FourBlocksInARow;
import org.gridmap.grid.Publication;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who serves the grids after a publication. */
class DutyCarryOverTest extends FourBlocksInARow {

  @Test
  void aNewGridIsServedByWhoServedMostOfItsHouseholds() {
    onDuty("w-1", "A-01", DutyRole.GRID_WORKER);
    onDuty("w-2", "A-02", DutyRole.GRID_WORKER);

    Publication split =
        publish(grid("A-01", "A-01", "W"), grid(null, "A-03", "X", "Y"), grid("A-02", "A-02", "Z"));

    assertThat(onDuty("A-03")).containsExactly("w-1");
    assertThat(onDuty("A-01")).containsExactly("w-1");
    assertThat(split.duties())
        .containsExactly(new DutyChange("w-1", "w-1", DutyRole.GRID_WORKER, "A-01", "A-03", false));
  }

  @Test
  void whoServedAGridThatIsOverGoesOnWhereMostOfItsHouseholdsWent() {
    onDuty("w-1", "A-01", DutyRole.GRID_WORKER);
    onDuty("w-2", "A-02", DutyRole.GRID_WORKER);

    publish(grid("A-01", "A-01", "W", "X", "Y", "Z"));

    assertThat(onDuty("A-01")).containsExactly("w-1", "w-2");
  }

  @Test
  void aMergedGridHasOneLeader() {
    onDuty("l-1", "A-01", DutyRole.GRID_LEADER);
    onDuty("l-2", "A-02", DutyRole.GRID_LEADER);

    Publication merged = publish(grid("A-01", "A-01", "W", "X", "Y", "Z"));

    assertThat(onDuty("A-01")).containsExactly("l-1");
    assertThat(merged.duties())
        .containsExactly(new DutyChange("l-2", "l-2", DutyRole.GRID_LEADER, "A-02", null, true));
  }
}
