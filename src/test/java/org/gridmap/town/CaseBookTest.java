package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.jurisdiction.Presets;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.town.CaseBook.Case;
import org.junit.jupiter.api.Test;

/** What a town reports agrees with the catalogue of the base. */
class CaseBookTest {

  @Test
  void everyCategoryIsInTheCatalogue() throws IOException {
    assertThat(reportable().keySet())
        .containsAll(CaseBook.read().stream().map(Case::category).toList());
  }

  @Test
  void residentsReportOnlyWhatIsOfferedToThem() throws IOException {
    Map<String, Boolean> reportable = reportable();
    assertThat(CaseBook.read())
        .filteredOn(Case::byResidents)
        .allMatch(one -> reportable.get(one.category()));
  }

  @Test
  void atMostTwentyCategoriesAndSomethingElseAreOfferedToResidents() throws IOException {
    Map<String, Boolean> reportable = reportable();
    assertThat(reportable.get("9901")).isTrue();
    assertThat(reportable.values().stream().filter(offered -> offered).count())
        .isLessThanOrEqualTo(21);
  }

  @Test
  void familyMattersAreNeverOfferedAndNeverNameABuilding() throws IOException {
    assertThat(reportable().get("0703")).isFalse();
    assertThat(CaseBook.read())
        .filteredOn(one -> one.category().equals("0703"))
        .allMatch(one -> one.texts().stream().noneMatch(text -> text.contains("{")));
  }

  private static Map<String, Boolean> reportable() throws IOException {
    Map<String, Boolean> reportable = new TreeMap<>();
    RuleSet.named(Presets.BASE, Instant.EPOCH).categories().list().stream()
        .filter(rule -> !rule.isGroup())
        .forEach(rule -> reportable.put(rule.code(), rule.form().reportable()));
    return reportable;
  }
}
