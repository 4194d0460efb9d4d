package org.gridmap.dispatch.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the fields answer. Whistles that were withdrawn do not count; one that still waits inside its
 * time is neither in time nor late. Fewer than {@link #MINIMUM_SAMPLE} are not ranked.
 */
@Service
@Transactional(readOnly = true)
class WhistleRecords {

  static final int MINIMUM_SAMPLE = 10;

  private final JdbcClient database;
  private final Jurisdictions jurisdictions;

  WhistleRecords(JdbcClient database, Jurisdictions jurisdictions) {
    this.database = database;
    this.jurisdictions = jurisdictions;
  }

  /**
   * One field.
   *
   * @param called how often it was called
   * @param inTime acknowledged in time
   * @param late acknowledged later, or silent beyond the time
   * @param share of those in time among in time and late; null: none of both
   * @param medianSeconds from call to acknowledgement; null: never acknowledged
   * @param rank from 1, by share, then by median; null: too few to be ranked
   */
  record Line(
      Whistle.Field field,
      int called,
      int answered,
      int inTime,
      int late,
      @Nullable Double share,
      @Nullable Long medianSeconds,
      @Nullable Integer rank) {

    private boolean isRanked() {
      return inTime + late >= MINIMUM_SAMPLE;
    }

    private Line ranked(int place) {
      return new Line(field, called, answered, inTime, late, share, medianSeconds, place);
    }
  }

  /** Ranked ones first, the best at the top; then the others by their code. */
  List<Line> list(WhistleReader reader, Instant since, Instant now) {
    List<Line> lines =
        database
            .sql(WhistleSql.RECORDS)
            .param("everywhere", reader.scope().everywhere())
            .param("communities", reader.scope().communityIds().toArray(Long[]::new))
            .param("user", reader.userId())
            .param("persons", reader.persons().toArray(Long[]::new))
            .param("since", WhistleTerm.utc(since))
            .param("now", WhistleTerm.utc(now))
            .query(
                (row, index) -> {
                  String field = row.getString("field");
                  int inTime = row.getInt("in_time");
                  int late = row.getInt("late");
                  Double median = row.getObject("median", Double.class);
                  return new Line(
                      new Whistle.Field(field, name(field)),
                      row.getInt("called"),
                      row.getInt("answered"),
                      inTime,
                      late,
                      inTime + late == 0 ? null : (double) inTime / (inTime + late),
                      median == null ? null : Math.round(median),
                      null);
                })
            .list();
    List<Line> ranked =
        lines.stream()
            .filter(Line::isRanked)
            .sorted(
                Comparator.comparing(Line::share, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(
                        Line::medianSeconds, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      all.add(ranked.get(i).ranked(i + 1));
    }
    lines.stream().filter(line -> !line.isRanked()).forEach(all::add);
    return all;
  }

  private Names name(String field) {
    return jurisdictions.listEffective().stream()
        .map(each -> each.rules())
        .map((RuleSet rules) -> WhistleWords.fieldName(rules, field))
        .filter(names -> !names.zh().equals(field))
        .findFirst()
        .orElse(new Names(field, field));
  }
}
