package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.people.PaperStaff.BUILDING;
import static org.gridmap.people.PaperStaff.COMMUNITY;
import static org.gridmap.people.PaperStaff.COMPOUND;
import static org.gridmap.people.PaperStaff.DISTRICT;
import static org.gridmap.people.PaperStaff.GRID;
import static org.gridmap.people.PaperStaff.HOME;
import static org.gridmap.people.PaperStaff.NOON;
import static org.gridmap.people.PaperStaff.SCHOOL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridmap.people.ChainLink.Outcome;
import org.gridmap.people.HandlerRule.Handler;
import org.junit.jupiter.api.Test;

/** Friday noon in Shanghai: who must act at building B of compound C, grid G, community K. */
class WhoMustActTest {

  private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");

  @Test
  void theGridWorkerOnDutyActs() {
    var answer = new PaperStaff().with("游一禾", DutyRole.GRID_WORKER, GRID).answer();

    assertThat(steps(answer)).containsExactly("ON_DUTY 游一禾 ACTS");
    assertThat(answer.person().name()).isEqualTo("游一禾");
  }

  @Test
  void whoeverWasNamedStandsInForTheAbsentGridWorker() {
    var answer =
        new PaperStaff()
            .with("颜一禾", DutyRole.GRID_WORKER, GRID)
            .absent("颜一禾", MONDAY, "路望舒")
            .answer();

    assertThat(steps(answer)).containsExactly("ON_DUTY 颜一禾 ABSENT", "SUBSTITUTE 路望舒 ACTS");
    assertThat(answer.chain().get(0).until()).isEqualTo(MONDAY);
    assertThat(answer.chain().get(1).standsInFor().name()).isEqualTo("颜一禾");
    assertThat(answer.role()).isEqualTo(DutyRole.GRID_WORKER);
  }

  @Test
  void aNamedSubstituteWhoIsAbsentTooIsPassedOver() {
    var answer =
        new PaperStaff()
            .with("w-1", DutyRole.GRID_WORKER, GRID)
            .with("s-1", DutyRole.SUBSTITUTE, GRID)
            .absent("w-1", MONDAY, "w-2")
            .absent("w-2", null, null)
            .answer();

    assertThat(steps(answer))
        .containsExactly("ON_DUTY w-1 ABSENT", "SUBSTITUTE w-2 ABSENT", "SUBSTITUTE s-1 ACTS");
  }

  @Test
  void nobodyStandsInForSomebodyWhoseShiftIsOver() {
    var answer =
        new PaperStaff()
            .with("w-1", DutyRole.GRID_WORKER, GRID, "20:00-08:00")
            .absent("w-1", MONDAY, "w-2")
            .answer();

    assertThat(steps(answer))
        .containsExactly(
            "ON_DUTY w-1 OFF_SHIFT",
            "SUBSTITUTE - NO_DUTY",
            "GRID_LEAD - NO_DUTY",
            "COMMUNITY_DESK - WAITS_HERE");
  }

  @Test
  void theNextGridWorkerActsBeforeAnySubstitute() {
    var answer =
        new PaperStaff()
            .with("w-1", DutyRole.GRID_WORKER, GRID)
            .with("w-2", DutyRole.GRID_WORKER, GRID)
            .absent("w-1", MONDAY, "w-3")
            .answer();

    assertThat(steps(answer)).containsExactly("ON_DUTY w-1 ABSENT", "ON_DUTY w-2 ACTS");
  }

  @Test
  void ofSeveralOnDutyTheOneWhoHasTheCategoryActsThenTheLowerCode() {
    var staff =
        new PaperStaff()
            .with("w-3", DutyRole.GRID_WORKER, GRID, Set.of("02"))
            .with("w-2", DutyRole.GRID_WORKER, GRID)
            .with("w-1", DutyRole.GRID_WORKER, GRID, Set.of("0101"));

    assertThat(steps(staff.answer(HOME, new Matter("0203", "02", HandlerRule.USUAL))))
        .containsExactly("ON_DUTY w-3 ACTS");
    assertThat(steps(staff.answer(HOME, new Matter("0401", "04", HandlerRule.USUAL))))
        .containsExactly("ON_DUTY w-1 OTHER_CATEGORY", "ON_DUTY w-2 ACTS");
  }

  @Test
  void theLeaderActsWhereNeitherWorkerNorSubstituteIsThere() {
    var answer =
        new PaperStaff()
            .with("w-1", DutyRole.GRID_WORKER, GRID, "20:00-08:00")
            .with("s-1", DutyRole.SUBSTITUTE, GRID)
            .with("l-1", DutyRole.GRID_LEAD, GRID)
            .absent("s-1", null, null)
            .answer();

    assertThat(steps(answer))
        .containsExactly("ON_DUTY w-1 OFF_SHIFT", "SUBSTITUTE s-1 ABSENT", "GRID_LEAD l-1 ACTS");
  }

  @Test
  void withoutAnybodyItWaitsAtTheDeskOfTheCommunity() {
    var answer = new PaperStaff().answer();

    assertThat(answer.person()).isNull();
    assertThat(answer.queue()).isEqualTo(new DeskQueue(DeskQueue.Kind.COMMUNITY_DESK, "K", "锦云社区"));
  }

  @Test
  void outsideEveryCommunityItWaitsForWhoeverMayActEverywhere() {
    var nowhere = new DutyPlace(null, null, null, List.of(), false, null);

    assertThat(new PaperStaff().answer(nowhere, Matter.ANY).queue().kind())
        .isEqualTo(DeskQueue.Kind.OUTSIDE);
  }

  @Test
  void thePropertyCompanyOfTheCompoundHandlesWhatIsItsOwn() {
    var answer =
        new PaperStaff()
            .with("物业", DutyRole.PROPERTY, COMPOUND)
            .with("w-1", DutyRole.GRID_WORKER, GRID)
            .answer(HOME, matter(Handler.PROPERTY, null));

    assertThat(steps(answer)).containsExactly("HANDLER 物业 ACTS");
  }

  @Test
  void withoutAHandlerTheGridWorkerActs() {
    var answer =
        new PaperStaff()
            .with("w-1", DutyRole.GRID_WORKER, GRID)
            .answer(HOME, matter(Handler.PROPERTY, null));

    assertThat(steps(answer)).containsExactly("HANDLER - NO_DUTY", "ON_DUTY w-1 ACTS");
  }

  @Test
  void theDepartmentOfTheNearestAreaUpTheTreeHandlesItsCategories() {
    var answer =
        new PaperStaff()
            .with("区城管", DutyRole.DEPARTMENT, DISTRICT, Set.of("06"))
            .with("社区民政", DutyRole.DEPARTMENT, COMMUNITY, Set.of("09"))
            .answer(HOME, new Matter("0601", "06", new HandlerRule(Handler.DEPARTMENT, null)));

    assertThat(steps(answer)).containsExactly("HANDLER 社区民政 OTHER_CATEGORY", "HANDLER 区城管 ACTS");
  }

  @Test
  void theLiaisonOfTheFieldIsAskedAndNobodyOfAnother() {
    var answer =
        new PaperStaff()
            .liaison("供电", COMMUNITY, "POWER")
            .liaison("供水", DISTRICT, "WATER")
            .answer(HOME, matter(Handler.LIAISON, "WATER"));

    assertThat(steps(answer)).containsExactly("HANDLER 供水 ACTS");
  }

  @Test
  void volunteersOfTheBuildingComeBeforeThoseOfTheCommunity() {
    var answer =
        new PaperStaff()
            .with("a", DutyRole.VOLUNTEER, COMMUNITY)
            .with("z", DutyRole.VOLUNTEER, BUILDING)
            .answer(HOME, matter(Handler.VOLUNTEERS, null));

    assertThat(answer.person().code()).isEqualTo("z");
  }

  @Test
  void anExclusiveGridIsHandledByItsOwnPeopleWhateverTheCategory() {
    var answer =
        new PaperStaff()
            .liaison("供水", COMMUNITY, "WATER")
            .with("老师", DutyRole.GRID_WORKER, GRID)
            .answer(SCHOOL, matter(Handler.LIAISON, "WATER"));

    assertThat(answer.person().name()).isEqualTo("老师");
  }

  @Test
  void anExclusiveGridWithoutAnybodyThereIsItsUnits() {
    var answer =
        new PaperStaff()
            .with("老师", DutyRole.GRID_WORKER, GRID, "20:00-21:00")
            .answer(SCHOOL, Matter.ANY);

    assertThat(answer.queue()).isEqualTo(new DeskQueue(DeskQueue.Kind.UNIT, "G", "柳湾小学"));
    assertThat(answer.chain().get(answer.chain().size() - 1).outcome())
        .isEqualTo(Outcome.WAITS_HERE);
  }

  @Test
  void aTermEndsBeforeItsLastMoment() {
    var over =
        new Duty(
            1,
            PaperStaff.person("w-1"),
            DutyRole.GRID_WORKER,
            GRID,
            null,
            Set.of(),
            new DutyTerm(PaperStaff.ALWAYS, NOON),
            Shift.ALWAYS);

    assertThat(steps(new PaperStaff().with(over).answer())).contains("ON_DUTY - NO_DUTY");
  }

  @Test
  void aBuildingIsCalledWithItsCompoundUnlessItsNameSaysSo() {
    var named = new DutyScope(ScopeKind.BUILDING, "B", "B", "锦云苑3号楼");

    assertThat(HOME.buildingTitle()).isEqualTo("锦云苑 3号楼");
    assertThat(new DutyPlace(named, COMPOUND, GRID, List.of(), false, null).buildingTitle())
        .isEqualTo("锦云苑3号楼");
  }

  private static Matter matter(Handler handler, String field) {
    return new Matter("0301", "03", new HandlerRule(handler, field));
  }

  private static List<String> steps(Responsibility answer) {
    return answer.chain().stream()
        .map(
            link ->
                link.step()
                    + " "
                    + (link.person() == null ? "-" : link.person().name())
                    + " "
                    + link.outcome())
        .toList();
  }
}
