package org.gridmap.incident.finding;

import org.gridmap.incident.InScope;

/**
 * The statements of {@link Finder}. Texts are looked up by their pairs of neighbouring characters
 * (decision 0183): a word of two Chinese characters is one pair.
 */
final class FindSql {

  private static final String IN_SCOPE = InScope.CONDITION;

  /** As the index {@code incident_words_ix} has it. */
  private static final String PAIRS =
      "text_pairs(right(i.number, 8) || ' ' || i.description) @> text_pairs(:words)";

  static final String BY_NUMBER =
      """
      with hit as materialized (
        (select i.id from incident i where i.number like :beginning and %1$s limit :drawn)
        union
        (select i.id from incident i where %2$s and i.number ilike :pattern and %1$s
         limit :drawn)
      )
      select id from hit order by id desc limit :most
      """
          .formatted(IN_SCOPE, PAIRS);

  /** Common words are met at once among the newest incidents. */
  static final String AMONG_NEWEST =
      """
      select newest.id from (
        select i.id, i.description from incident i where %s order by i.id desc limit :drawn) newest
      where newest.description ilike all (cast(:patterns as text[]))
      order by newest.id desc limit :most
      """
          .formatted(IN_SCOPE);

  /** Rare words are in the index; the list of hits is made first, so that it is used. */
  static final String BY_TEXT =
      """
      with hit as materialized (
        select i.id from incident i
        where %s and i.description ilike all (cast(:patterns as text[])) and %s
      )
      select id from hit order by id desc limit :most
      """
          .formatted(PAIRS, IN_SCOPE);

  /** As the index {@code incident_phone_ix} has it. */
  static final String BY_PHONE =
      """
      with hit as materialized (
        select i.id from incident i
        where right(regexp_replace(i.reporter_phone, '[^0-9]', '', 'g'), 7) = right(:digits, 7)
          and regexp_replace(i.reporter_phone, '[^0-9]', '', 'g') like '%%' || :digits
          and %s
      )
      select id from hit order by id desc limit :most
      """
          .formatted(IN_SCOPE);

  static final String BUILDINGS =
      """
      select p.code, p.name, p.compound, p.community, st_x(p.inner_point) as lon,
        st_y(p.inner_point) as lat
      from v_building_place p
      where p.valid @> cast(:at as timestamptz)
        and p.words ilike all (cast(:patterns as text[]))
        and (:everywhere or exists (
          select from v_area_ground a
          where a.level = 'COMMUNITY' and a.id = any(cast(:communities as bigint[]))
            and st_covers(a.boundary, p.inner_point)))
      order by length(coalesce(p.name, '')), p.community, p.compound, p.name, p.code
      limit :most
      """;

  private static final String GRIDS =
      """
      select g.code, g.name, g.series_id from v_grid_code g
      where g.valid @> cast(:at as timestamptz)
        and (:everywhere or g.community_id = any(cast(:communities as bigint[])))
      """;

  static final String ALL_GRIDS = GRIDS + "order by g.code";

  static final String NAMED_GRIDS =
      GRIDS
          + """
            and (g.code || ' ' || g.name) ilike all (cast(:patterns as text[]))
          order by g.code limit :most
          """;

  private FindSql() {}
}
