package org.gridmap.exchange;

/** The plain SQL about the demo town. */
final class DemoSql {

  static final String IS_EMPTY =
      "select not exists (select from v_area_code) and not exists (select from demo_town)";

  static final String RECORD =
      """
      insert into demo_town (loaded_at, shifted_days, incidents) values (:at, :days, false)
      """;

  static final String DAYS_OF_PENDING = "select shifted_days from demo_town where not incidents";

  static final String COMPLETE = "update demo_town set incidents = true";

  static final String FORGET = "delete from demo_town";

  private DemoSql() {}
}
