package org.gridmap.people;

/** The plain SQL of taking grid workers and duties in bulk. */
final class DutySql {

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_duty (
        row int, code text collate "C", name text, phone text, series_id bigint, role text,
        begins timestamptz, ends timestamptz
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

  static final String DROP_UNCHANGED =
      """
      delete from staged_duty s using person p, duty d
      where p.code = s.code and d.person_id = p.id and d.series_id = s.series_id
        and d.role = s.role and d.valid = tstzrange(s.begins, s.ends)
      """;

  static final String COUNT_REPLACED =
      """
      select count(*) from staged_duty s where exists (
        select from person p join duty d on d.person_id = p.id
        where p.code = s.code and d.series_id = s.series_id and d.role = s.role
          and d.valid && tstzrange(s.begins, s.ends))
      """;

  static final String DELETE_REPLACED =
      """
      delete from duty d using person p, staged_duty s
      where p.code = s.code and d.person_id = p.id and d.series_id = s.series_id
        and d.role = s.role and d.valid && tstzrange(s.begins, s.ends)
      """;

  static final String INSERT_FROM_STAGED =
      """
      insert into duty (person_id, series_id, role, valid)
      select p.id, s.series_id, s.role, tstzrange(s.begins, s.ends)
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
      insert into duty (person_id, series_id, role, valid)
      select person_id, :series, role,
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
