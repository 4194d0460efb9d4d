package org.gridmap.incident.rules;

/** The statements that move open incidents to newer rules. */
final class RuleMoveSql {

  static final String OPEN_BY_RULES =
      """
      select community_id, jurisdiction_version_id, category, count(*) as incidents,
        (array_agg(number order by id))[1:3] as numbers, array_agg(distinct state) as states
      from incident where open
      group by community_id, jurisdiction_version_id, category
      order by jurisdiction_version_id nulls first, category, community_id
      """;

  /** The event and the change of the row in one statement: nothing moves without its event. */
  static final String MOVE =
      """
      with moved as (
        update incident i set jurisdiction_version_id = :to
        where community_id is not distinct from cast(:community as bigint)
          and jurisdiction_version_id is not distinct from cast(:from as bigint)
          and category = :category and open
        returning i.id
      )
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select id,
        1 + coalesce((select max(e.seq) from incident_event e where e.incident_id = moved.id), 0),
        'CORRECTED', jsonb_build_object('rulesFrom', cast(:from as bigint), 'rulesTo', :to),
        :actor, :at
      from moved
      returning incident_id
      """;

  private RuleMoveSql() {}
}
