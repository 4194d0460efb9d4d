package org.gridmap.incident.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Map;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A look among many incidents goes through an index, never over the table. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindPlanTest {

  @Autowired JdbcClient database;

  @BeforeAll
  void fiveThousandIncidents() {
    Town town = new Town(database);
    town.community("110101001001", square(0, 0, 2, 1));
    database
        .sql(
            """
            insert into incident (number, category, description, location, raw_location, datum,
              confidence, state, channel, reporter_phone, reported_at, received_at)
            select '20260101-' || upper(substr(md5(n::text), 1, 8)), '0203',
              '第' || n || '盏' || case when n % 500 = 0 then '琥珀' else '普通' end || '灯坏了',
              st_setsrid(st_makepoint(116.4, 39.9), 4326), st_makepoint(116.4, 39.9), 'WGS84',
              'HIGH', 'SUBMITTED', 'WEB', '139' || lpad(n::text, 8, '0'), now(), now()
            from generate_series(1, 5000) n
            """)
        .update();
    database.sql("analyze incident").update();
  }

  @Test
  void wordsGoThroughTheIndexOfPairs() {
    assertThat(plan(FindSql.BY_TEXT, Map.of("words", "琥珀", "patterns", new String[] {"%琥珀%"})))
        .contains("incident_words_ix")
        .doesNotContain("Seq Scan on incident");
  }

  @Test
  void numbersGoThroughTheirOwnIndexAndThatOfPairs() {
    assertThat(
            plan(
                FindSql.BY_NUMBER,
                Map.of("words", "AB12", "beginning", "AB12%", "pattern", "%AB12%", "drawn", 2000)))
        .contains("incident_words_ix", "incident_number_is_unique")
        .doesNotContain("Seq Scan on incident");
  }

  @Test
  void phonesGoThroughTheIndexOfTheirLastFigures() {
    assertThat(plan(FindSql.BY_PHONE, Map.of("digits", "13900000042")))
        .contains("incident_phone_ix")
        .doesNotContain("Seq Scan on incident");
  }

  @Test
  void commonWordsAreMetAmongTheNewest() {
    assertThat(plan(FindSql.AMONG_NEWEST, Map.of("patterns", new String[] {"%灯坏%"}, "drawn", 2000)))
        .contains("incident_pkey")
        .doesNotContain("Seq Scan on incident");
  }

  private String plan(String sql, Map<String, Object> parameters) {
    List<String> lines =
        database
            .sql("explain " + sql)
            .params(parameters)
            .params(InScope.values(IncidentScope.EVERYWHERE))
            .param("most", 9)
            .query(String.class)
            .list();
    return String.join("\n", lines);
  }
}
