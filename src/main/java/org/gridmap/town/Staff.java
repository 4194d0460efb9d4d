package org.gridmap.town;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.Town.Area;
import org.gridmap.town.Town.Duty;
import org.gridmap.town.Town.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Grid workers (网格员) and grid leaders (网格长) with their duties. Each community has one leader and
 * one substitute for all its grids, and one worker per grid, or one for two small ones; a school
 * names its own people. Some workers followed another one. Telephone numbers begin with 154, which
 * is given to no operator.
 */
final class Staff {

  static final String LEADER = "GRID_LEADER";
  static final String WORKER = "GRID_WORKER";
  static final String SUBSTITUTE = "SUBSTITUTE";

  private static final int SMALL = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 3, 1);

  private final Dice dice;
  private final Words words;
  private final List<Duty> duties = new ArrayList<>();
  private int hired;

  private record Person(String code, String name, String phone) {}

  Staff(Dice dice) {
    this.dice = dice;
    this.words = new Words(dice.branch("persons", 0));
  }

  List<Duty> hire(List<Area> communities, List<Grid> grids) {
    for (Area community : communities) {
      hire(grids.stream().filter(grid -> grid.communityCode().equals(community.code())).toList());
    }
    return List.copyOf(duties);
  }

  private void hire(List<Grid> grids) {
    Person leader = person();
    Person substitute = person();
    LocalDate start = day();
    Person last = leader;
    int load = 2 * SMALL + 1;
    for (Grid grid : grids) {
      if (grid.kind() == Kind.EXCLUSIVE) {
        serve(person(), LEADER, grid, day(), null);
        serve(person(), WORKER, grid, day(), null);
        continue;
      }
      serve(leader, LEADER, grid, start, null);
      serve(substitute, SUBSTITUTE, grid, start, null);
      if (load + grid.households() > 2 * SMALL) {
        last = person();
        load = 0;
      }
      load += grid.households();
      LocalDate since = day();
      if (dice.chance(0.25)) {
        LocalDate before = since.minusDays(dice.among(200, 700));
        serve(person(), WORKER, grid, before, since);
      }
      serve(last, WORKER, grid, since, null);
    }
  }

  private Person person() {
    hired++;
    return new Person(
        String.format(ROOT, "W%05d", hired), words.person(), String.format(ROOT, "154%08d", hired));
  }

  private LocalDate day() {
    return FIRST_DAY.plusMonths(dice.among(0, 28));
  }

  private void serve(
      Person person, String role, Grid grid, LocalDate from, @Nullable LocalDate to) {
    duties.add(
        new Duty(
            person.code,
            person.name,
            person.phone,
            role,
            grid.code(),
            from.toString(),
            to == null ? null : to.toString()));
  }
}
