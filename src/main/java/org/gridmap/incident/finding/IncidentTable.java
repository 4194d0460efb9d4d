package org.gridmap.incident.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.incident.Categories;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentOrder;
import org.gridmap.incident.LifeCycles;
import org.gridmap.platform.CsvTable;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as a table for people: comma-separated, in the reader's words and the town's time. */
@Component
class IncidentTable {

  private static final int ROWS_AT_ONCE = 1000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "category",
          "state",
          "reportedAt",
          "dueAt",
          "grid",
          "gridCode",
          "community",
          "confidence",
          "floor",
          "description",
          "channel",
          "mergedInto",
          "lon",
          "lat");

  private static final List<String> CONTACT = List.of("reporter", "phone");

  private final JdbcClient database;
  private final Categories categories;
  private final LifeCycles lifeCycles;
  private final JurisdictionSettings jurisdiction;
  private final ProblemTexts texts;

  IncidentTable(
      JdbcClient database,
      Categories categories,
      LifeCycles lifeCycles,
      JurisdictionSettings jurisdiction,
      ProblemTexts texts) {
    this.database = database;
    this.categories = categories;
    this.lifeCycles = lifeCycles;
    this.jurisdiction = jurisdiction;
    this.texts = texts;
  }

  /**
   * How the table is written.
   *
   * @param mark what the file begins with
   * @param contact whether names and phones of reporters are in it
   * @param most rows at most
   */
  record Layout(String mark, IncidentOrder order, boolean contact, int most, Locale locale) {}

  /** Writes the table as it is read; a line is one incident. */
  @Transactional(readOnly = true)
  void write(IncidentFilter filter, Layout layout, Appendable out) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    if (layout.contact()) {
      columns.addAll(CONTACT);
    }
    out.append(layout.mark());
    out.append(
        CsvTable.line(
            columns.stream()
                .map(column -> texts.text("export.incident." + column, Map.of(), layout.locale()))
                .toList()));
    database
        .sql(ExportSql.rows(filter, layout.order()))
        .withFetchSize(ROWS_AT_ONCE)
        .params(filter.values())
        .param("most", layout.most())
        .query(
            (RowCallbackHandler)
                row -> {
                  try {
                    out.append(CsvTable.line(values(row, layout)));
                  } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                  }
                });
  }

  private String state(String code, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return lifeCycles
        .findState(code)
        .map(rule -> english ? rule.nameEn() : rule.name())
        .orElse(code);
  }

  private List<@Nullable Object> values(ResultSet row, Layout layout) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(row.getString("number"));
    values.add(category(row.getString("category"), layout.locale()));
    values.add(state(row.getString("state"), layout.locale()));
    values.add(
        TIME.format(row.getTimestamp("reported_at").toInstant().atZone(jurisdiction.zone())));
    Timestamp due = row.getTimestamp("due_at");
    values.add(due == null ? null : TIME.format(due.toInstant().atZone(jurisdiction.zone())));
    values.add(row.getString("grid_name"));
    values.add(row.getString("grid_code"));
    values.add(row.getString("community_name"));
    values.add(
        row.getBoolean("grid_by_hand")
            ? word("export.settled", layout)
            : word("export.confidence." + row.getString("confidence"), layout));
    values.add(row.getString("floor"));
    values.add(row.getString("description"));
    values.add(row.getString("channel"));
    values.add(row.getString("goes_on_as"));
    values.add(degrees(row.getDouble("lon")));
    values.add(degrees(row.getDouble("lat")));
    if (layout.contact()) {
      values.add(row.getString("reporter_name"));
      values.add(row.getString("reporter_phone"));
    }
    return values;
  }

  private String category(String code, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return categories
        .find(code)
        .map(category -> english ? category.nameEn() : category.name())
        .orElse(code);
  }

  private String word(String key, Layout layout) {
    return texts.text(key, Map.of(), layout.locale());
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
  }
}
