package org.gridmap.incident.field;

/** The statements of a grid worker's day. */
final class FieldSql {

  /** The nearest deadlines first, so that a cut leaves out what can wait. */
  static final String OWN_INCIDENTS =
      """
      select i.id from incident i left join incident_due d on d.incident_id = i.id
      where i.open and (i.owner_person = :person
          or i.grid_id in (select id from v_grid_code where series_id in (:series)))
        and (:everywhere or i.community_id in (:communities))
      order by d.due_at nulls last, i.id limit :most
      """;

  static final String GRIDS_NOW =
      """
      select id from v_grid_code
      where series_id in (:series) and valid @> cast(:at as timestamptz)
      """;

  static final String DONE =
      """
      select i.number, i.category, e.payload->>'deed' as deed, e.at, s.done_at
      from incident_event e
        join incident i on i.id = e.incident_id
        left join sent_deed s on s.incident_id = e.incident_id and s.seq = e.seq
      where e.actor = :account and e.payload->>'deed' is not null and e.at >= cast(:since as timestamptz)
      order by e.at desc, e.id desc limit :most
      """;

  private FieldSql() {}
}
