package org.gridmap.exchange;

import java.util.List;
import org.gridmap.people.LocalRules;
import org.gridmap.people.desk.PeopleExport;
import org.gridmap.platform.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Duties and absences as CSV for people: UTF-8 with a byte order mark, Chinese heads, roles by
 * their local names. What is written can be imported again.
 */
@Service
public class PeopleTables {

  private static final int ROLE = 3;

  private final PeopleExport people;
  private final LocalRules rules;

  PeopleTables(PeopleExport people, LocalRules rules) {
    this.people = people;
    this.rules = rules;
  }

  /**
   * Duties in force or to come.
   *
   * @param area {@code LEVEL/code}; null: everywhere
   */
  public String duties(@Nullable String area) {
    return table(
        PeopleFields.DUTY_HEADS, people.duties(area).stream().map(this::withLocalRole).toList());
  }

  /** Absences that are not over, with their reasons. */
  public String absences(@Nullable String area) {
    return table(PeopleFields.ABSENCE_HEADS, people.absences(area));
  }

  private List<@Nullable String> withLocalRole(List<@Nullable String> row) {
    String code = String.valueOf(row.get(ROLE));
    row.set(ROLE, rules.at((Long) null).role(code).map(rule -> rule.name().zh()).orElse(code));
    return row;
  }

  private static String table(List<String> heads, List<List<@Nullable String>> rows) {
    StringBuilder text = new StringBuilder();
    text.append(CsvTable.BYTE_ORDER_MARK).append(CsvTable.line(heads));
    rows.forEach(row -> text.append(CsvTable.line(row)));
    return text.toString();
  }
}
