package org.gridmap.people.desk;

/** The plain SQL of what the staff sees and changes; whose area counts is part of every query. */
final class PeopleSql {

  private static final String SEEN =
      "(cast(:everywhere as boolean) or d.within_id = any (cast(:within as bigint[])))";

  private static final String SEEN_PERSON =
      """
      (cast(:everywhere as boolean) or exists (
        select from duty d
        where d.person_id = p.id and d.within_id = any (cast(:within as bigint[]))))
      """;

  private static final String DUTY_ROW =
      """
      select d.id, d.role, d.building_code, d.area_id, d.field, d.categories, d.shift,
        lower(d.valid) as begins, upper(d.valid) as ends, p.code, p.name, p.phone,
        g.code as grid_code, g.name as grid_name
      from duty d join person p on p.id = d.person_id
        left join lateral (
          select code, name from v_grid_code
          where series_id = d.series_id order by lower(valid) desc nulls last limit 1) as g on true
      where
      """;

  static final String DUTIES =
      DUTY_ROW
          + SEEN
          + """
            and (cast(:person as text) is null or p.code = :person)
            and (cast(:role as text) is null or d.role = :role)
            and (cast(:grid as text) is null or g.code = :grid)
            and (cast(:building as text) is null or d.building_code = :building)
            and not isempty(d.valid)
            and case when cast(:moment as timestamptz) is null
              then upper_inf(d.valid) or upper(d.valid) > cast(:now as timestamptz)
              else d.valid @> cast(:moment as timestamptz) end
            and d.id > :after
            order by d.id limit :limit
          """;

  static final String DUTY = DUTY_ROW + SEEN + " and d.id = :id";

  static final String PERSONS =
      "select p.code, p.name, p.phone from person p where "
          + SEEN_PERSON
          + """
             and p.code > :after
            and (cast(:words as text) is null or position(lower(:words) in lower(p.name)) > 0
              or position(lower(:words) in lower(p.code)) > 0 or p.phone like '%' || :words || '%'
              or exists (select from duty d join v_grid_code g on g.series_id = d.series_id
                where d.person_id = p.id and upper_inf(g.valid) and upper_inf(d.valid)
                  and lower(g.code) = lower(:words)))
            order by p.code limit :limit
            """;

  static final String PERSON_SEEN =
      "select p.code, p.name, p.phone from person p where " + SEEN_PERSON + " and p.code = :code";

  static final String ADD_PERSON =
      """
      insert into person (code, name, phone) values (:code, :name, :phone)
      on conflict (code) do nothing
      """;

  static final String BEGIN_DUTY =
      """
      insert into duty (person_id, role, series_id, building_code, area_id, within_id, field,
        categories, valid, shift)
      select id, :role, cast(:series as bigint), cast(:building as text), cast(:area as bigint),
        cast(:scope as bigint), cast(:field as text), cast(:categories as text[]),
        tstzrange(cast(:begins as timestamptz), cast(:ends as timestamptz)), cast(:shift as text)
      from person where code = :person
      on conflict do nothing
      returning id
      """;

  static final String LOCK_DUTY =
      """
      select d.id, lower(d.valid) as begins, upper(d.valid) as ends from duty d
      where d.id = :id and\s"""
          + SEEN
          + " for update";

  static final String END_DUTY =
      """
      update duty set valid = tstzrange(lower(valid), cast(:at as timestamptz)) where id = :id
      """;

  static final String DROP_DUTY = "delete from duty where id = :id";

  private static final String ABSENCE_ROW =
      """
      select a.id, p.code, p.name, lower(a.during) as begins, upper(a.during) as ends, a.reason,
        s.code as substitute, s.name as substitute_name
      from absence a join person p on p.id = a.person_id
        left join person s on s.id = a.substitute_id
      where
      """;

  static final String ABSENCES =
      ABSENCE_ROW
          + SEEN_PERSON
          + """
            and (cast(:person as text) is null or p.code = :person)
            and (upper_inf(a.during) or upper(a.during) > cast(:now as timestamptz))
            and a.id > :after
            order by a.id limit :limit
          """;

  static final String ABSENCE = ABSENCE_ROW + SEEN_PERSON + " and a.id = :id";

  static final String BEGIN_ABSENCE =
      """
      insert into absence (person_id, substitute_id, during, reason)
      select p.id, (select id from person where code = cast(:substitute as text)),
        tstzrange(cast(:begins as timestamptz), cast(:ends as timestamptz)), cast(:reason as text)
      from person p where p.code = :person
      on conflict do nothing
      returning id
      """;

  static final String LOCK_ABSENCE =
      """
      select a.id, lower(a.during) as begins, upper(a.during) as ends
      from absence a join person p on p.id = a.person_id
      where a.id = :id and\s"""
          + SEEN_PERSON
          + " for update of a";

  static final String END_ABSENCE =
      """
      update absence set during = tstzrange(lower(during), cast(:at as timestamptz))
      where id = :id
      """;

  static final String DROP_ABSENCE = "delete from absence where id = :id";

  private PeopleSql() {}
}
