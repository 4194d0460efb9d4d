package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.town.CaseBook.Case;
import org.junit.jupiter.api.Test;

/** What a town reports agrees with the default catalogue of categories. */
class CaseBookTest {

  private static final Pattern ROW =
      Pattern.compile("\"code\": \"(\\d{4})\".*\"reportable\": (true|false)");

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
    try (InputStream stream =
        Objects.requireNonNull(
            CaseBookTest.class.getResourceAsStream("/jurisdictions/default/categories.json"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Matcher row = ROW.matcher(text);
      while (row.find()) {
        reportable.put(row.group(1), Boolean.valueOf(row.group(2)));
      }
    }
    return reportable;
  }
}
