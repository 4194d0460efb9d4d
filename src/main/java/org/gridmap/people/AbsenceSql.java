package org.gridmap.people;

/** The plain SQL of absences. */
final class AbsenceSql {

  static final String CODES = "select code from person";

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_absence (
        row int, code text collate "C", begins timestamptz, ends timestamptz, reason text,
        substitute text collate "C"
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_absence";

  static final String DROP_UNCHANGED =
      """
      delete from staged_absence s using person p, absence a
      where p.code = s.code and a.person_id = p.id and a.during = tstzrange(s.begins, s.ends)
        and a.reason is not distinct from s.reason
        and a.substitute_id is not distinct from (select id from person where code = s.substitute)
      """;

  static final String COUNT_REPLACED =
      """
      select count(*) from staged_absence s where exists (
        select from person p join absence a on a.person_id = p.id
        where p.code = s.code and a.during && tstzrange(s.begins, s.ends))
      """;

  static final String DELETE_REPLACED =
      """
      delete from absence a using person p, staged_absence s
      where p.code = s.code and a.person_id = p.id and a.during && tstzrange(s.begins, s.ends)
      """;

  static final String INSERT_FROM_STAGED =
      """
      insert into absence (person_id, substitute_id, during, reason)
      select p.id, o.id, tstzrange(s.begins, s.ends), s.reason
      from staged_absence s join person p on p.code = s.code
        left join person o on o.code = s.substitute
      order by s.row
      """;

  private AbsenceSql() {}
}
