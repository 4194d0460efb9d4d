package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridmap.jurisdiction.PeopleFile;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.platform.JurisdictionSettings;
import org.junit.jupiter.api.Test;

/** The words of the standard rules are those this feature knows. */
class LocalRulesTest {

  private final LocalRules rules =
      new LocalRules(new JurisdictionSettings("default", ZoneId.of("Asia/Shanghai"), 300, 0.1));

  @Test
  void everyRoleHasItsNamesAndIsKnown() {
    assertThat(PeopleFile.standard().roles())
        .extracting(PeopleRules.RoleRule::code)
        .containsExactlyInAnyOrderElementsOf(Stream.of(DutyRole.values()).map(Enum::name).toList());
  }

  @Test
  void theChainIsTheUsualOne() {
    assertThat(PeopleFile.standard().chain().stream().map(ChainStep::valueOf))
        .isEqualTo(PaperStaff.USUAL);
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
    assertThat(rules.shift("OFFICE"))
        .isEqualTo(ShiftText.parse("MO-FR 08:30-12:00; MO-FR 13:30-17:30"));
  }
}
