package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of the standard rules are those this feature knows. */
@ServiceTest
class LocalRulesTest {

  @Autowired LocalRules rules;

  @Test
  void everyRoleThatServesAPlaceHasItsNames() {
    assertThat(rules.at((Long) null).roles())
        .extracting(PeopleRules.Role::code)
        .containsAll(Stream.of(DutyRole.values()).map(Enum::name).toList());
  }

  @Test
  void theChainIsTheUsualOne() {
    assertThat(LocalRules.steps(rules.at((Long) null).chain())).isEqualTo(PaperStaff.USUAL);
  }

  @Test
  void aStewardMayBeAskedBeforeTheGridWorker() {
    assertThat(LocalRules.steps(List.of("STEWARD", "GRID_WORKER", "COMMUNITY")))
        .containsExactly(
            ChainStep.STEWARD, ChainStep.ON_DUTY, ChainStep.SUBSTITUTE, ChainStep.COMMUNITY_DESK);
  }

  @Test
  void rolesAreUnderstoodByCodeAndByNameInBothLanguages() {
    for (String word : List.of("GRID_WORKER", "grid-worker", "网格员", "Grid worker")) {
      assertThat(rules.role(word)).contains(DutyRole.GRID_WORKER);
    }
    assertThat(rules.role("GRID_LEADER")).contains(DutyRole.GRID_LEAD);
    assertThat(rules.role("园长")).isEmpty();
  }

  @Test
  void fieldsAndNamedShiftsAreUnderstoodByTheirNames() {
    assertThat(rules.field("供水")).contains("WATER");
    assertThat(rules.shift("夜班")).isEqualTo(ShiftText.parse("20:00-08:00"));
    assertThat(rules.shift("DAY"))
        .isEqualTo(ShiftText.parse("MO-FR 08:30-12:00; MO-FR 13:30-17:30"));
  }
}
