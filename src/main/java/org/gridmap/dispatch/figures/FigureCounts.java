package org.gridmap.dispatch.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how incidents were handled. Names of workers and categories are for whoever shows them.
 */
@Service
@Transactional(readOnly = true)
public class FigureCounts {

  private final JdbcClient database;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  FigureCounts(JdbcClient database, JurisdictionSettings jurisdiction, Clock clock) {
    this.database = database;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /**
   * A table of figures.
   *
   * @param rows those that are ranked first, by rank, then the others by code
   * @param total of all of them together
   * @param stages codes, the shortest first
   * @param rankedBy the stage whose share in time ranks them; null: no stage was judged
   */
  public record Table(
      List<FigureRow> rows, FigureRow total, List<String> stages, @Nullable String rankedBy) {

    public Table {
      rows = List.copyOf(rows);
      stages = List.copyOf(stages);
    }
  }

  /** Counts. */
  public Table count(FigureQuestion question) {
    Map<Optional<String>, List<OnTime>> stages = stages(question);
    List<FigureRow> rows =
        bound(database.sql(FigureSql.counts(question.by())), question)
            .query((row, index) -> row(row, stages))
            .list();
    FigureRow total = rows.get(rows.size() - 1);
    List<String> codes = total.onTime().stream().map(OnTime::stage).toList();
    String rankedBy =
        codes.contains(question.rankedBy())
            ? question.rankedBy()
            : codes.isEmpty() ? null : codes.get(codes.size() - 1);
    return new Table(ranked(rows.subList(0, rows.size() - 1), rankedBy), total, codes, rankedBy);
  }

  private Map<Optional<String>, List<OnTime>> stages(FigureQuestion question) {
    Map<Optional<String>, List<OnTime>> stages = new HashMap<>();
    bound(database.sql(FigureSql.stages(question.by())), question)
        .param("now", OffsetDateTime.now(clock))
        .query(
            (RowCallbackHandler)
                row ->
                    stages
                        .computeIfAbsent(
                            Optional.ofNullable(row.getString("key")), key -> new ArrayList<>())
                        .add(onTime(row)));
    return stages;
  }

  private static OnTime onTime(ResultSet row) throws SQLException {
    int judged = row.getInt("judged");
    return new OnTime(
        row.getString("stage"),
        new Share(row.getInt("in_time"), judged),
        new Share(row.getInt("in_first_time"), judged));
  }

  private static FigureRow row(ResultSet row, Map<Optional<String>, List<OnTime>> stages)
      throws SQLException {
    String code = row.getString("key");
    Map<Figure, Share> shares = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      int part = row.getInt(FigureSql.partColumn(figure));
      shares.put(figure, new Share(part, row.getInt(FigureSql.wholeColumn(figure))));
    }
    String name = row.getString("key_name");
    return new FigureRow(
        code,
        code == null ? null : name == null ? code : name,
        row.getInt("reports"),
        row.getInt("open"),
        shares,
        stages.getOrDefault(Optional.ofNullable(code), List.of()),
        row.getObject("median_hours", Double.class),
        null);
  }

  /** Equal shares have one rank. */
  private static List<FigureRow> ranked(List<FigureRow> rows, @Nullable String stage) {
    List<FigureRow> enough =
        rows.stream()
            .filter(row -> isEnough(row, stage))
            .sorted(Comparator.comparing(row -> -rate(row, stage)))
            .toList();
    List<FigureRow> all = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < enough.size(); i++) {
      FigureRow row = enough.get(i);
      rank = i > 0 && rate(row, stage) == rate(enough.get(i - 1), stage) ? rank : i + 1;
      all.add(row.ranked(rank));
    }
    rows.stream().filter(row -> !isEnough(row, stage)).forEach(all::add);
    return all;
  }

  private static boolean isEnough(FigureRow row, @Nullable String stage) {
    OnTime one = stage == null || "".equals(row.code()) ? null : row.of(stage);
    return one != null && one.inTime().isEnough();
  }

  private static double rate(FigureRow row, @Nullable String stage) {
    OnTime one = stage == null ? null : row.of(stage);
    Double rate = one == null ? null : one.inTime().rate();
    return rate == null ? 0 : rate;
  }

  private JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, FigureQuestion question) {
    return statement
        .param("zone", jurisdiction.zone().getId())
        .param("from", OffsetDateTime.ofInstant(question.from(), ZoneOffset.UTC))
        .param("until", OffsetDateTime.ofInstant(question.until(), ZoneOffset.UTC))
        .param("everywhere", question.scope().everywhere())
        .param("communities", question.scope().communityIds().toArray(Long[]::new))
        .param("anyCategory", question.categories().isEmpty())
        .param("categories", question.categories().toArray(String[]::new));
  }
}
