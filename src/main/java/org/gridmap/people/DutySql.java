package org.gridmap.people;

/** The plain SQL of duties: who serves, who follows a publication, what a file brings. */
final class DutySql {

  private static final String IN_ORDER =
      "order by case d.role when 'GRID_WORKER' then 1 when 'SUBSTITUTE' then 2 else 3 end, p.code";

  static final String ON_DUTY =
      """
      select d.series_id, p.code, p.name, p.phone, d.role
      from duty d join person p on p.id = d.person_id
      where d.series_id in (:series) and d.valid @> cast(:at as timestamptz)
        and d.role in ('GRID_WORKER', 'SUBSTITUTE', 'GRID_LEAD')
      """
          + IN_ORDER;

  static final String OF_A_PLACE =
      """
      select d.id, d.role, d.series_id, d.building_code, d.area_id, d.field, d.categories, d.shift,
        lower(d.valid) as begins, upper(d.valid) as ends, p.code, p.name, p.phone
      from duty d join person p on p.id = d.person_id
      where (d.series_id = cast(:series as bigint) or d.building_code = cast(:building as text)
          or d.area_id = any (cast(:areas as bigint[])))
        and d.valid @> cast(:at as timestamptz)
      order by d.id
      """;

  static final String ABSENCES =
      """
      with away as (
        select a.person_id, a.substitute_id, a.during
        from absence a join person p on p.id = a.person_id
        where p.code in (:persons) and a.during @> cast(:at as timestamptz))
      select p.code, lower(a.during) as begins, upper(a.during) as ends,
        s.code as substitute, s.name as substitute_name, s.phone as substitute_phone
      from (
        select * from away
        union
        select a.person_id, a.substitute_id, a.during
        from absence a join away on away.substitute_id = a.person_id
        where a.during @> cast(:at as timestamptz)) as a
        join person p on p.id = a.person_id
        left join person s on s.id = a.substitute_id
      """;

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_duty (
        row int, code text collate "C", name text, phone text, role text, series_id bigint,
        building_code text collate "C", area_id bigint, within_id bigint, field text collate "C",
        categories text, begins timestamptz, ends timestamptz, shift text
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_duty";

  static final String UPSERT_PERSONS =
      """
      insert into person (code, name, phone)
      select distinct on (code) code, name, phone from staged_duty order by code, row desc
      on conflict (code) do update
        set name = excluded.name, phone = coalesce(excluded.phone, person.phone)
        where (person.name, person.phone) is distinct from
              (excluded.name, coalesce(excluded.phone, person.phone))
      """;

  /** A stored duty of the same person, role, scope and field. */
  private static final String THE_SAME =
      """
      p.code = s.code and d.person_id = p.id and d.role = s.role
        and (d.series_id, d.building_code, d.area_id, d.field) is not distinct from
            (s.series_id, s.building_code, s.area_id, s.field)
      """;

  static final String DROP_UNCHANGED =
      "delete from staged_duty s using person p, duty d where "
          + THE_SAME
          + """
            and d.valid = tstzrange(s.begins, s.ends)
            and (d.within_id, d.shift) is not distinct from (s.within_id, s.shift)
            and d.categories = string_to_array(s.categories, ',')
          """;

  static final String COUNT_REPLACED =
      "select count(*) from staged_duty s where exists (select from person p, duty d where "
          + THE_SAME
          + " and d.valid && tstzrange(s.begins, s.ends))";

  static final String DELETE_REPLACED =
      "delete from duty d using person p, staged_duty s where "
          + THE_SAME
          + " and d.valid && tstzrange(s.begins, s.ends)";

  static final String INSERT_FROM_STAGED =
      """
      insert into duty (person_id, role, series_id, building_code, area_id, within_id, field,
        categories, valid, shift)
      select p.id, s.role, s.series_id, s.building_code, s.area_id, s.within_id, s.field,
        string_to_array(s.categories, ','), tstzrange(s.begins, s.ends), s.shift
      from staged_duty s join person p on p.code = s.code order by s.row
      """;

  static final String NOT_OVER =
      """
      select d.id, p.code, p.name, d.role, d.series_id
      from duty d join person p on p.id = d.person_id
      where d.series_id in (:series) and not isempty(d.valid)
        and (upper_inf(d.valid) or upper(d.valid) > cast(:at as timestamptz))
      order by p.code, d.role, d.series_id, d.id
      """;

  static final String GO_ON_IN =
      """
      insert into duty (person_id, series_id, role, within_id, field, categories, shift, valid)
      select person_id, :series, role,
        coalesce(
          (select community_id from v_grid_code
           where series_id = :series and upper_inf(valid) limit 1),
          within_id),
        field, categories, shift,
        tstzrange(greatest(lower(valid), cast(:at as timestamptz)), upper(valid))
      from duty where id = :duty
      on conflict do nothing
      """;

  static final String END_OF_SERIES =
      """
      update duty set valid = tstzrange(lower(valid), cast(:at as timestamptz))
      where series_id in (:series) and lower(valid) < cast(:at as timestamptz)
        and (upper_inf(valid) or upper(valid) > cast(:at as timestamptz))
      """;

  static final String DELETE_NEVER_BEGUN =
      "delete from duty where series_id in (:series) and lower(valid) >= cast(:at as timestamptz)";

  private DutySql() {}
}
