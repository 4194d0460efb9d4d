package org.gridmap.incident;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An {@link IncidentScope} as a condition of a query. */
public final class InScope {

  /**
   * On an incident called {@code i}, with its columns {@code community_id}, {@code grid_id}, {@code
   * building_id} and {@code category}; its parameters are {@link #values}.
   */
  public static final String CONDITION =
      """
      (:everywhere or i.community_id = any(cast(:communities as bigint[]))
        or exists (
          select from jsonb_to_recordset(cast(:parts as jsonb)) as part
            (everywhere boolean, communities bigint[], grids bigint[], buildings bigint[],
             categories text[], bound bigint[])
          where (part.everywhere or i.community_id = any(part.communities)
              or i.grid_id = any(part.grids) or i.building_id = any(part.buildings))
            and (part.categories is null or i.category = any(part.categories))
            and (part.bound is null or i.community_id = any(part.bound))))
      """;

  /** As {@link #CONDITION}, or one of the grids of a community in it is co-responsible. */
  public static final String SEEN =
      "("
          + CONDITION
          + """
           or i.id in (select incident_id from incident_ground
             where community_id = any(cast(:communities as bigint[]))))
          """;

  private static final String HOLDS =
      "select exists (select from incident i where i.id = :id and " + CONDITION + ")";

  private static final JsonMapper JSON = JsonMapper.shared();

  private InScope() {}

  /** The values that {@link #CONDITION} names. */
  public static Map<String, Object> values(IncidentScope scope) {
    Map<String, Object> values = new HashMap<>();
    values.put("everywhere", scope.everywhere());
    values.put("communities", scope.communityIds().toArray(Long[]::new));
    values.put("parts", JSON.writeValueAsString(parts(scope)));
    return values;
  }

  /** Whether an incident is in a scope, as it now stands. */
  public static boolean holds(JdbcClient database, IncidentScope scope, long id) {
    return database.sql(HOLDS).params(values(scope)).param("id", id).query(Boolean.class).single();
  }

  private static List<Map<String, @Nullable Object>> parts(IncidentScope scope) {
    return scope.parts().stream().map(InScope::members).toList();
  }

  private static Map<String, @Nullable Object> members(IncidentScope.Part part) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("everywhere", part.everywhere());
    members.put("communities", part.communityIds());
    members.put("grids", part.gridIds());
    members.put("buildings", part.buildingIds());
    members.put("categories", part.categories());
    members.put("bound", part.bound());
    return members;
  }
}
