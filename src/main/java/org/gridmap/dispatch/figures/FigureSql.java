package org.gridmap.dispatch.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The statements of {@link FigureCounts}. Each has a row a key, and one of all, whose key is null.
 */
final class FigureSql {

  private static final String MEANT =
      """
      with meant as (
        select h.*, coalesce(%s, '') as key, %s as key_name
        from v_incident_history h
          left join v_grid_code g on g.id = h.grid_id
          left join v_area_code a on a.id = h.community_id
        where h.reported_at >= :from and h.reported_at < :until
          and not h.merged and h.state <> 'VOID'
          and (:everywhere or h.community_id = any(cast(:communities as bigint[])))
          and (:anyCategory or h.category = any(cast(:categories as text[]))))
      """;

  private static final String COUNTS =
      """
      select key, max(key_name) as key_name, count(*)::int as reports,
        (count(*) filter (where open))::int as open,
        percentile_cont(0.5) within group (
          order by extract(epoch from resolved_at - reported_at) / 3600)
          filter (where resolved_at is not null) as median_hours, %s
      from meant group by grouping sets ((key), ()) order by key nulls last
      """;

  private static final String STAGES =
      """
      select m.key, s.stage,
        (count(*) filter (where s.met_at <= s.due_at))::int as in_time,
        (count(*) filter (where s.met_at <= s.first_due_at))::int as in_first_time,
        count(*)::int as judged, min(s.first_due_at - s.started_at) as usual
      from meant m join stage_clock s on s.incident_id = m.id
      where s.due_at is not null
        and (s.met_at is not null or (s.state = 'RUNNING' and s.due_at < :now))
      group by grouping sets ((m.key, s.stage), (s.stage)) order by usual, s.stage
      """;

  private FigureSql() {}

  /** Reports, shares and the median time. */
  static String counts(FigureKey by) {
    return meant(by)
        + COUNTS.formatted(
            Arrays.stream(Figure.values())
                .map(FigureSql::columns)
                .collect(Collectors.joining(",\n  ")));
  }

  /** Stages in time. */
  static String stages(FigureKey by) {
    return meant(by) + STAGES;
  }

  static String partColumn(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT) + "_part";
  }

  static String wholeColumn(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT) + "_of";
  }

  private static String columns(Figure figure) {
    return "(count(*) filter (where coalesce(%s, false) and coalesce(%s, false)))::int as %s"
            .formatted(figure.whole(), figure.part(), partColumn(figure))
        + ", (count(*) filter (where coalesce(%s, false)))::int as %s"
            .formatted(figure.whole(), wholeColumn(figure));
  }

  private static String meant(FigureKey by) {
    String name =
        switch (by) {
          case GRID -> "g.name";
          case COMMUNITY -> "a.name";
          default -> "cast(null as text)";
        };
    return MEANT.formatted(by.expression(), name);
  }
}
