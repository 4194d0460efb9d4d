package org.gridmap.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gridmap.testing.PostgisCluster;
import org.junit.jupiter.api.Test;

/** The schema means the same in a database of any locale. */
class SchemaTest {

  private static final PostgisCluster CLUSTER = PostgisCluster.running();

  @Test
  void codesAreOrderedByCodePointInADatabaseOfAnotherLocale() throws SQLException {
    try (Connection database = migrated(CLUSTER.newEmptyDatabase("zh-CN"))) {
      database
          .createStatement()
          .execute(
              """
              insert into area (code, name, level) values
                ('a', 'x', 'DISTRICT'), ('B', 'x', 'DISTRICT'), ('网', 'x', 'DISTRICT'), ('_', 'x', 'DISTRICT')
              """);

      assertThat(column(database, "select code from area order by code"))
          .containsExactly("B", "_", "a", "网");
    }
  }

  @Test
  void everyCodeColumnHasTheCollationC() throws SQLException {
    try (Connection database = migrated(CLUSTER.newEmptyDatabase("en-US"))) {
      assertThat(
              column(
                  database,
                  """
                  select table_name || '.' || column_name from information_schema.columns
                  where table_schema = 'public' and column_name in ('code', 'number', 'category')
                    and table_name in (select tablename from pg_tables where schemaname = 'public')
                    and collation_name is distinct from 'C'
                  """))
          .isEmpty();
    }
  }

  @Test
  void everyGeometryColumnHasASpatialIndexOrIsNeverSearched() throws SQLException {
    try (Connection database = migrated(CLUSTER.newEmptyDatabase("en-US"))) {
      assertThat(
              column(
                  database,
                  """
                  select f_table_name || '.' || f_geometry_column from geometry_columns g
                  where f_table_schema = 'public'
                    and f_table_name in (select tablename from pg_tables)
                    and not exists (
                    select from pg_indexes i where i.tablename = g.f_table_name
                      and i.indexdef ilike '%using gist (' || g.f_geometry_column || ')%')
                  order by 1
                  """))
          .containsExactly(
              "hotspot.outline",
              "incident.extent",
              "incident.raw_location",
              "incident_event.place",
              "plan_comment.place",
              "whistle.place");
    }
  }

  @Test
  void everyViewIsReadByTheProgram() throws SQLException, IOException {
    String program = sources();
    try (Connection database = migrated(CLUSTER.newEmptyDatabase("en-US"))) {
      List<String> views =
          column(
              database,
              "select viewname from pg_views where schemaname = 'public' and viewname like 'v\\_%'");

      assertThat(views)
          .isNotEmpty()
          .allSatisfy(view -> assertThat(program).containsPattern("\\b" + view + "\\b"));
    }
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private static Connection migrated(String url) throws SQLException {
    Flyway.configure().dataSource(url, CLUSTER.user(), null).load().migrate();
    return DriverManager.getConnection(url, CLUSTER.user(), null);
  }

  private static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = database.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
