package org.gridmap.intake;

/** The statements that take incidents in bulk. */
final class BulkSql {

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_incident (
        row int, number text collate "C", category text collate "C", description text,
        location geometry(Point, 4326), raw_lon double precision, raw_lat double precision,
        datum text, accuracy_m double precision, building_id bigint, floor text,
        grid_id bigint, grid_code text, community_id bigint, confidence text, channel text,
        state text, open boolean, queue text, reported_at timestamptz, resolved_at timestamptz,
        closed_at timestamptz, jurisdiction_version_id bigint, id bigint,
        stored boolean not null default false, changed boolean
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_incident";

  static final String STAGED_COLUMNS =
      """
      staged_incident (row, number, category, description, location, raw_lon, raw_lat, datum,
        accuracy_m, building_id, floor, grid_id, grid_code, community_id, confidence, channel,
        state, open, queue, reported_at, resolved_at, closed_at)
      """;

  static final String REPEATED =
      """
      select row, number, earlier_row
      from (select row, number, min(row) over (partition by number) earlier_row
            from staged_incident) s
      where row > earlier_row order by row
      """;

  static final String DROP_REPEATED =
      """
      delete from staged_incident s using staged_incident earlier
      where earlier.number = s.number and earlier.row < s.row
      """;

  static final String ANALYZE_STAGED = "analyze staged_incident";

  static final String COUNT_STAGED = "select count(*) from staged_incident";

  static final String HAS_EARLIER_GRIDS =
      "select exists (select from v_grid_ground where not upper_inf(valid))";

  /** Only where today's version began later and an earlier one covers the place. */
  static final String GRID_OF_ITS_DAY =
      """
      update staged_incident s set grid_id = g.id, grid_code = g.code
      from (
        select distinct on (x.row) x.row, o.id, o.code
        from v_grid_ground o
        join staged_incident x on o.valid @> x.reported_at and st_covers(o.boundary, x.location)
        join v_grid_ground today on today.id = x.grid_id and not today.valid @> x.reported_at
        where not upper_inf(o.valid)
        order by x.row, o.code) g
      where g.row = s.row
      """;

  static final String COMPARE_STAGED =
      """
      update staged_incident s set id = i.id, stored = true,
        changed = (i.category, i.description, i.location, i.building_id, i.floor, i.channel,
                   i.state, i.reported_at) is distinct from
                  (s.category, s.description, s.location, s.building_id, s.floor, s.channel,
                   s.state, s.reported_at)
      from incident i where i.number = s.number
      """;

  /** One event for each incident that differs: without one nobody would hear of it. */
  static final String INSERT_CHANGES =
      """
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select s.id, (select max(e.seq) + 1 from incident_event e where e.incident_id = s.id),
        case when i.state <> s.state then 'STATE_CHANGED' else 'CORRECTED' end,
        case when i.state <> s.state
          then jsonb_build_object('from', i.state, 'state', s.state) else '{}' end, :actor, :at
      from staged_incident s join incident i on i.id = s.id
      where s.changed
      """;

  static final String UPDATE_INCIDENTS =
      """
      update incident i set category = s.category, description = s.description,
        location = s.location, raw_location = st_makepoint(s.raw_lon, s.raw_lat),
        datum = s.datum, accuracy_m = s.accuracy_m, building_id = s.building_id, floor = s.floor,
        channel = s.channel, state = s.state, reported_at = s.reported_at,
        open = case when i.state = s.state then i.open else s.open end,
        owner_person = case when i.state = s.state then i.owner_person
          when s.open and s.queue is null and i.handler like 'PERSON/%'
            then substr(i.handler, length('PERSON/') + 1) end,
        queue = case when i.state = s.state then i.queue
          when not s.open or i.handler like 'PERSON/%' and s.queue is null then null
          else coalesce(s.queue, i.handler, 'DISPATCHER') end,
        grid_id = case when i.location = s.location then i.grid_id else s.grid_id end,
        community_id =
          case when i.location = s.location then i.community_id else s.community_id end,
        confidence = case when i.location = s.location then i.confidence else s.confidence end
      from staged_incident s where s.changed and i.id = s.id
      """;

  static final String STAGED_COMMUNITIES =
      "select distinct community_id from staged_incident where community_id is not null";

  static final String RULES_OF_COMMUNITIES =
      "update staged_incident set jurisdiction_version_id = :version where community_id in (:ids)";

  static final String NUMBER_NEW =
      """
      update staged_incident
      set id = nextval(pg_get_serial_sequence('incident', 'id')) where not stored
      """;

  static final String INSERT_INCIDENTS =
      """
      insert into incident (id, number, category, description, location, raw_location, datum,
        accuracy_m, building_id, floor, grid_id, community_id, confidence, state, open, queue,
        channel, reported_at, received_at, jurisdiction_version_id)
      select id, number, category, description, location, st_makepoint(raw_lon, raw_lat), datum,
        accuracy_m, building_id, floor, grid_id, community_id, confidence, state, open,
        case when open then coalesce(queue, 'DISPATCHER') end, channel, reported_at, :at,
        coalesce(jurisdiction_version_id, :top)
      from staged_incident where not stored
      """;

  /**
   * A file tells when a state was reached, or only that it was: then it was at the report. Between
   * them nothing is made up.
   */
  static final String INSERT_EVENTS =
      """
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select s.id, e.seq, e.kind, e.payload, :actor, e.at
      from staged_incident s, lateral (
        select 1 seq, 'SUBMITTED' kind, s.reported_at at,
          jsonb_strip_nulls(
            jsonb_build_object('confidence', s.confidence, 'grid', s.grid_code)) payload
        union all
        select 2, 'STATE_CHANGED', coalesce(s.resolved_at, s.reported_at),
          jsonb_build_object('from', :first, 'state', :resolved)
        where s.resolved_at is not null or s.state = :resolved
        union all
        select case when s.resolved_at is null then 2 else 3 end, 'STATE_CHANGED',
          coalesce(s.closed_at, s.resolved_at, s.reported_at),
          jsonb_build_object(
            'from', case when s.resolved_at is null then :first else :resolved end,
            'state', s.state)
        where s.state not in (:first, :resolved)) e
      where not s.stored
      """;

  private BulkSql() {}
}
