package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridmap.grid.DutyChange;
import org.gridmap.grid.FourBlocksInARow;
import org.gridmap.grid.Publication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who serves the grids after a publication. */
class DutyCarryOverTest extends FourBlocksInARow {

  @Autowired Duties duties;

  private void onDuty(String person, String grid, DutyRole role) {
    database
        .sql(
            """
            with p as (insert into person (code, name) values (:code, :code) returning id)
            insert into duty (person_id, series_id, role, valid, categories, shift)
            select id, :series, :role, tstzrange('2020-01-01', null), '{0101}', '08:00-20:00' from p
            """)
        .param("code", person)
        .param("series", grids.get(grid).seriesId())
        .param("role", role.name())
        .update();
  }

  private List<String> onDuty(String grid) {
    return duties.listOnDuty(grids.get(grid).seriesId()).stream().map(GridWorker::code).toList();
  }

  @Test
  void aNewGridIsServedByWhoServedMostOfItsHouseholds() {
    onDuty("w-1", "A-01", DutyRole.GRID_WORKER);
    onDuty("w-2", "A-02", DutyRole.GRID_WORKER);

    Publication split =
        publish(grid("A-01", "A-01", "W"), grid(null, "A-03", "X", "Y"), grid("A-02", "A-02", "Z"));

    assertThat(onDuty("A-03")).containsExactly("w-1");
    assertThat(
            database
                .sql("select distinct categories::text || shift from duty")
                .query(String.class)
                .list())
        .containsExactly("{0101}08:00-20:00");
    assertThat(onDuty("A-01")).containsExactly("w-1");
    assertThat(split.duties())
        .containsExactly(new DutyChange("w-1", "w-1", "GRID_WORKER", "A-01", "A-03", false));
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
    onDuty("l-1", "A-01", DutyRole.GRID_LEAD);
    onDuty("l-2", "A-02", DutyRole.GRID_LEAD);

    Publication merged = publish(grid("A-01", "A-01", "W", "X", "Y", "Z"));

    assertThat(onDuty("A-01")).containsExactly("l-1");
    assertThat(merged.duties())
        .containsExactly(new DutyChange("l-2", "l-2", "GRID_LEAD", "A-02", null, true));
  }
}
