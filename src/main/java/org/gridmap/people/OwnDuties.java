package org.gridmap.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person serves: the grids by his own duties and those of whoever he stands in for. */
@Service
@Transactional(readOnly = true)
public class OwnDuties {

  private static final String PERSON = "select code, name, phone from person where code = :code";

  /** Of one who is away today, only as long as he is. */
  private static final String GRIDS =
      """
      select d.series_id, d.role, d.shift, upper(d.valid) as ends, null as instead_of
      from duty d join person p on p.id = d.person_id
      where p.code = :code and d.series_id is not null
        and d.role in ('GRID_WORKER', 'SUBSTITUTE', 'GRID_LEAD')
        and d.valid @> cast(:at as timestamptz)
      union all
      select d.series_id, d.role, d.shift, upper(a.during), p.name
      from absence a
        join person s on s.id = a.substitute_id
        join person p on p.id = a.person_id
        join duty d on d.person_id = p.id
      where s.code = :code and a.during @> cast(:at as timestamptz) and d.series_id is not null
        and d.role in ('GRID_WORKER', 'SUBSTITUTE', 'GRID_LEAD')
        and d.valid @> cast(:at as timestamptz)
      order by series_id, role
      """;

  private static final String ABSENCES =
      """
      select lower(a.during) as begins, upper(a.during) as ends, s.name, s.phone
      from absence a
        join person p on p.id = a.person_id
        left join person s on s.id = a.substitute_id
      where p.code = :code and (upper_inf(a.during) or upper(a.during) > cast(:at as timestamptz))
      order by lower(a.during)
      """;

  private final JdbcClient database;

  OwnDuties(JdbcClient database) {
    this.database = database;
  }

  /**
   * A grid somebody serves.
   *
   * @param shift days and hours of the wall clock; null: always
   * @param until end of the term, or of the absence he stands in for; null: none is set
   * @param insteadOf name of who is away; null: it is his own duty
   */
  public record Served(
      long seriesId,
      DutyRole role,
      @Nullable String shift,
      @Nullable Instant until,
      @Nullable String insteadOf) {}

  /**
   * When somebody is away, and who stands in.
   *
   * @param from null: it was always so
   * @param until null: it has no end yet
   * @param name of who stands in; null: nobody was named
   */
  public record Away(
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String name,
      @Nullable String phone) {}

  public Optional<Person> find(String code) {
    return database.sql(PERSON).param("code", code).query(Person.class).optional();
  }

  /** The grids a person serves at a moment, shifts aside; one line a duty. */
  public List<Served> listGrids(String code, Instant at) {
    return database
        .sql(GRIDS)
        .param("code", code)
        .param("at", Timestamp.from(at))
        .query(OwnDuties::served)
        .list();
  }

  /** The absences of a person that are not over, the next first. */
  public List<Away> listAbsences(String code, Instant at) {
    return database
        .sql(ABSENCES)
        .param("code", code)
        .param("at", Timestamp.from(at))
        .query(
            (row, index) ->
                new Away(
                    moment(row, "begins"),
                    moment(row, "ends"),
                    row.getString("name"),
                    row.getString("phone")))
        .list();
  }

  private static Served served(ResultSet row, int index) throws SQLException {
    return new Served(
        row.getLong("series_id"),
        DutyRole.valueOf(row.getString("role")),
        row.getString("shift"),
        moment(row, "ends"),
        row.getString("instead_of"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp stored = row.getTimestamp(column);
    return stored == null ? null : stored.toInstant();
  }
}
