package org.gridmap.dispatch.whistle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridmap.dispatch.whistle.WhistleState.Act;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.Person;
import org.gridmap.people.RoleHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads whistles. */
@Service
@Transactional(readOnly = true)
class WhistleList {

  private final JdbcClient database;
  private final Incidents incidents;
  private final Jurisdictions jurisdictions;
  private final RoleHolders holders;

  WhistleList(
      JdbcClient database, Incidents incidents, Jurisdictions jurisdictions, RoleHolders holders) {
    this.database = database;
    this.incidents = incidents;
    this.jurisdictions = jurisdictions;
    this.holders = holders;
  }

  /**
   * Which ones; null: whatever it is.
   *
   * @param since called then or later
   * @param before the id the page begins after
   */
  record Question(
      @Nullable Long id,
      @Nullable Long incident,
      @Nullable String field,
      @Nullable Boolean open,
      @Nullable Instant since,
      @Nullable Long before,
      int limit) {

    static Question ofIncident(long incident) {
      return new Question(null, incident, null, null, null, null, MOST_OF_AN_INCIDENT);
    }

    static Question one(long id) {
      return new Question(id, null, null, null, null, null, 1);
    }
  }

  private static final int MOST_OF_AN_INCIDENT = 100;

  private record Row(StoredWhistle stored, Whistle.Call call, Whistle.Answered answer) {}

  private record Step(int step, String role, List<Long> persons, Instant should, Instant did) {}

  /** The newest first. */
  List<Whistle> list(Question question, WhistleReader reader) {
    List<Row> rows =
        database
            .sql(WhistleSql.LIST)
            .param("everywhere", reader.scope().everywhere())
            .param("communities", reader.scope().communityIds().toArray(Long[]::new))
            .param("user", reader.userId())
            .param("persons", reader.persons().toArray(Long[]::new))
            .param("id", question.id(), Types.BIGINT)
            .param("incident", question.incident(), Types.BIGINT)
            .param("field", question.field(), Types.VARCHAR)
            .param("open", question.open(), Types.BOOLEAN)
            .param("openStates", WhistleState.open())
            .param(
                "since",
                question.since() == null ? null : WhistleTerm.utc(question.since()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("before", question.before(), Types.BIGINT)
            .param("limit", question.limit())
            .query(WhistleList::row)
            .list();
    Map<Long, List<Step>> steps = steps(rows.stream().map(row -> row.stored().id()).toList());
    Set<Long> persons =
        steps.values().stream()
            .flatMap(List::stream)
            .flatMap(step -> step.persons().stream())
            .collect(Collectors.toSet());
    Map<Long, Person> people = holders.listPersons(persons);
    Map<Long, IncidentSummary> byId =
        incidents
            .list(
                rows.stream()
                    .map(row -> row.stored().incidentId())
                    .filter(Objects::nonNull)
                    .toList())
            .stream()
            .collect(Collectors.toMap(IncidentSummary::id, Function.identity(), (a, b) -> a));
    return rows.stream()
        .map(
            row ->
                whistle(
                    row, steps.getOrDefault(row.stored().id(), List.of()), people, byId, reader))
        .toList();
  }

  private Map<Long, List<Step>> steps(Collection<Long> ids) {
    Map<Long, List<Step>> steps = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .sql(WhistleSql.CALLS)
          .param("ids", ids)
          .query(
              (RowCallbackHandler)
                  row ->
                      steps
                          .computeIfAbsent(row.getLong("whistle_id"), any -> new ArrayList<>())
                          .add(step(row)));
    }
    return steps;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("step"),
        row.getString("role"),
        WhistleCalls.ids(row.getArray("persons")),
        row.getTimestamp("should_at").toInstant(),
        row.getTimestamp("did_at").toInstant());
  }

  private Whistle whistle(
      Row row,
      List<Step> steps,
      Map<Long, Person> people,
      Map<Long, IncidentSummary> byId,
      WhistleReader reader) {
    StoredWhistle stored = row.stored();
    RuleSet rules = jurisdictions.version(stored.rulesId()).rules();
    IncidentSummary incident = stored.incidentId() == null ? null : byId.get(stored.incidentId());
    return new Whistle(
        stored.id(),
        new Whistle.Field(stored.field(), WhistleWords.fieldName(rules, stored.field())),
        new Whistle.About(
            stored.placeName(),
            incident == null
                ? null
                : Whistle.About.Incident.of(incident, category(rules, incident.category())),
            stored.place()),
        row.call(),
        stored.state(),
        row.answer(),
        stored.upAt(),
        steps.stream().map(step -> shown(step, rules, people)).toList(),
        may(stored, steps, reader));
  }

  private static Names category(RuleSet rules, String code) {
    return rules.categories().find(code).map(CategoryRule::name).orElse(new Names(code, code));
  }

  private static Whistle.Step shown(Step step, RuleSet rules, Map<Long, Person> people) {
    return new Whistle.Step(
        step.step(),
        step.role(),
        rules
            .people()
            .role(step.role())
            .map(PeopleRules.Role::name)
            .orElse(new Names(step.role(), step.role())),
        step.persons().stream()
            .map(people::get)
            .filter(Objects::nonNull)
            .map(person -> new Whistle.Somebody(person.name(), person.phone()))
            .toList(),
        step.should(),
        step.did());
  }

  private static Set<Act> may(StoredWhistle stored, List<Step> steps, WhistleReader reader) {
    Set<Act> may = EnumSet.noneOf(Act.class);
    boolean asked = steps.stream().anyMatch(step -> reader.isAnyOf(step.persons()));
    boolean dispatches = reader.dispatches(stored.communityId());
    for (Act act : stored.state().allowed()) {
      boolean own = act == Act.WITHDRAW ? stored.callerId() == reader.userId() : asked;
      if (own || dispatches) {
        may.add(act);
      }
    }
    return may;
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    Instant acknowledged = moment(row, "acknowledged_at");
    Instant due = row.getTimestamp("due_at").toInstant();
    return new Row(
        StoredWhistle.read(row, index),
        new Whistle.Call(
            row.getTimestamp("called_at").toInstant(),
            row.getString("called_by"),
            due,
            row.getString("note")),
        new Whistle.Answered(
            acknowledged,
            row.getString("acknowledged_by"),
            acknowledged == null ? null : !acknowledged.isAfter(due),
            moment(row, "arrival_at"),
            moment(row, "ended_at"),
            row.getString("ended_by"),
            row.getString("end_note")));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp stored = row.getTimestamp(column);
    return stored == null ? null : stored.toInstant();
  }
}
