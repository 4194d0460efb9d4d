package org.gridmap.jurisdiction;

/** The statements of this feature. */
final class JurisdictionSql {

  static final String LOCK_BINDINGS = "lock table jurisdiction_binding in share row exclusive mode";

  static final String FIND_TOP =
      """
      select v.hash, b.bound_by
      from jurisdiction_binding b join jurisdiction_version v on v.id = b.version_id
      where b.area_id is null and upper_inf(b.valid)
      """;

  static final String LIST_BOUND_IDS =
      "select area_id, version_id from jurisdiction_binding where upper_inf(valid)";

  static final String INSERT_VERSION =
      """
      insert into jurisdiction_version (code, name, name_en, files, hash, loaded_by, loaded_at)
      values (:code, :name, :nameEn, cast(:files as jsonb), :hash, :by, :at)
      on conflict (code, hash) do nothing
      returning id
      """;

  static final String FIND_VERSION_ID =
      "select id from jurisdiction_version where code = :code and hash = :hash";

  static final String FIND_NEWEST_ID =
      "select id from jurisdiction_version where code = :code order by id desc limit 1";

  static final String FIND_VERSION_FILES =
      "select code, files from jurisdiction_version where id = :id";

  static final String IS_BOUND =
      """
      select exists (select from jurisdiction_binding
        where area_id is not distinct from cast(:area as bigint) and version_id = :version
          and upper_inf(valid))
      """;

  static final String END_BINDING =
      """
      update jurisdiction_binding set valid = tstzrange(lower(valid), greatest(lower(valid), :at))
      where area_id is not distinct from cast(:area as bigint) and upper_inf(valid)
      """;

  static final String INSERT_BINDING =
      """
      insert into jurisdiction_binding (area_id, version_id, valid, bound_by)
      values (:area, :version, tstzrange(:at, null), :by)
      """;

  static final String NOTIFY = "select pg_notify('" + Jurisdictions.CHANNEL + "', '')";

  static final String LIST_BOUND =
      """
      select b.area_id, lower(b.valid) since, b.bound_by, v.id, v.code, v.name, v.name_en,
        v.loaded_by, v.loaded_at
      from jurisdiction_binding b join jurisdiction_version v on v.id = b.version_id
      where upper_inf(b.valid) order by b.area_id nulls first
      """;

  private JurisdictionSql() {}
}
