package org.gridmap.incident.finding;

import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentOrder;

/** The statement behind {@link IncidentTable}. */
final class ExportSql {

  private static final String ROWS =
      """
      select i.number, i.category, i.description, i.state, i.channel, i.reported_at,
        st_x(i.location) as lon, st_y(i.location) as lat, i.confidence, i.grid_by_hand, i.floor,
        g.code as grid_code, g.name as grid_name, a.name as community_name,
        (select p.number from incident p where p.id = i.duplicate_of) as goes_on_as,
        i.reporter_name, i.reporter_phone, d.due_at
      from incident i
        left join v_grid_code g on g.id = i.grid_id
        left join v_area_code a on a.id = i.community_id
        left join incident_due d on d.incident_id = i.id
      where true
      """;

  private ExportSql() {}

  /** All that are meant, in order, at most {@code :most}. */
  static String rows(IncidentFilter filter, IncidentOrder order) {
    return ROWS + filter.conditions() + "\norder by " + order.terms() + " limit :most";
  }
}
