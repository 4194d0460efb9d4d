package org.gridmap.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A quarter east of the small town: twenty-four grids of 300 households, {@code 420100001003} and
 * two digits. Each has two noise complaints in each of the last eight weeks; number 08 has many
 * more in the last three.
 */
final class NoisyQuarter {

  static final String HOT_GRID = "42010000100308";

  /** The last day with reports, a Sunday. */
  private static final LocalDate LAST_DAY =
      LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));

  private static final String COMMUNITY =
      """
      insert into area (code, name, level, parent_id, boundary)
      select '420100001003', '柳湾新村', 'COMMUNITY', id,
             st_multi(st_makeenvelope(114.320, 30.600, 114.332, 30.608, 4326))
      from area where code = '420100001'
      """;

  private static final String GRIDS =
      """
      insert into grid (code, name, kind, community_id, boundary, households, valid)
      select '420100001003' || lpad((1 + x * 4 + y)::text, 2, '0'),
             '柳湾新村第' || (1 + x * 4 + y) || '网格', 'BASIC', a.id,
             st_multi(st_makeenvelope(114.320 + x * 0.002, 30.600 + y * 0.002,
                                      114.322 + x * 0.002, 30.602 + y * 0.002, 4326)),
             300, tstzrange('2025-01-01T00:00:00Z', null)
      from area a, generate_series(0, 5) x, generate_series(0, 3) y where a.code = '420100001003'
      """;

  private static final String BUILDINGS =
      """
      insert into building (code, name, area_id, footprint, levels, entrances, use, valid)
      select 'N' || g.code, right(g.code, 2) || '号楼', g.community_id,
             st_multi(st_expand(st_centroid(g.boundary), 0.0003)), 18, 2, 'RESIDENTIAL',
             tstzrange('2020-01-01T00:00:00Z', null)
      from grid g where g.code like '420100001003%'
      """;

  private static final String HOUSEHOLDS =
      """
      insert into household_count (building_id, kind, count, source, valid)
      select id, 'RESIDENT', 300, 'test', tstzrange('2020-01-01T00:00:00Z', null)
      from building where code like 'N420100001003%'
      """;

  private static final String REPORTS =
      """
      insert into incident (number, category, description, location, raw_location, datum, grid_id,
        community_id, confidence, state, channel, reported_at, received_at)
      select 'N' || g.code || '-' || week || '-' || n, '0604', '半夜有装修声',
             place.point, place.point, 'WGS84', g.id, g.community_id, 'HIGH', 'SUBMITTED', 'WEB',
             moment.at, moment.at
      from grid g
        cross join generate_series(0, 7) week
        cross join lateral generate_series(
          1, case when g.code = :hot and week < 3 then 9 else 2 end) n
        cross join lateral (
          select st_translate(st_centroid(g.boundary), 0.0001 * (n % 5), 0.0001 * week)) place(point)
        cross join lateral (
          select (cast(:lastDay as date) - 7 * week - n % 7 + time '12:00')
            at time zone 'Asia/Shanghai') moment(at)
      where g.code like '420100001003%'
      """;

  private static final String EVENTS =
      """
      insert into incident_event (incident_id, seq, kind, actor, at)
      select id, 1, 'SUBMITTED', 'test', reported_at from incident where number like 'N42%'
      """;

  private NoisyQuarter() {}

  static void build(JdbcClient database) {
    List.of(COMMUNITY, GRIDS, BUILDINGS, HOUSEHOLDS).forEach(sql -> database.sql(sql).update());
    database.sql(REPORTS).param("hot", HOT_GRID).param("lastDay", LAST_DAY).update();
    database.sql(EVENTS).update();
  }
}
