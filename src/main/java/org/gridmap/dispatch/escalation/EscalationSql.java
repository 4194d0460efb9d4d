package org.gridmap.dispatch.escalation;

/** The statements of the escalation. */
final class EscalationSql {

  static final String FORGET_PLANNED = "delete from escalation_due where incident_id = :incident";

  static final String PLAN =
      """
      insert into escalation_due (incident_id, round, step, should_at)
      select :incident, :round, :step, :shouldAt
      where not exists (
        select from escalation
        where incident_id = :incident and round = :round and step = :step)
      on conflict do nothing
      """;

  /** What another instance is just taking is passed over. */
  static final String CLAIM =
      """
      delete from escalation_due d using (
        select incident_id, round, step from escalation_due
        where should_at <= :now
        order by should_at, incident_id, step limit 1
        for update skip locked) due
      where d.incident_id = due.incident_id and d.round = due.round and d.step = due.step
      returning d.incident_id, d.round, d.step
      """;

  static final String TAKE =
      """
      insert into escalation (incident_id, round, step, should_at, did_at)
      values (:incident, :round, :step, :shouldAt, :didAt)
      on conflict do nothing
      """;

  static final String COUNT_CLIMBED =
      """
      select count(*) from escalation
      where incident_id = :incident and round = :round and step = any(:steps)
      """;

  private EscalationSql() {}
}
