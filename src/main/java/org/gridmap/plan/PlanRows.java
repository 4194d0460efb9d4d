package org.gridmap.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OperationKind;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the rows of plans and their logs. */
@Component
public class PlanRows {

  /** A notification {@code plan seq} for every new entry of a log, {@code plan word} for others. */
  static final String CHANNEL = "plan_operation";

  private final JdbcClient database;
  private final JsonMapper json;

  PlanRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A plan to begin.
   *
   * @param areaId the area whose communities it divides
   * @param plannedFor when it is meant to become valid
   * @param idempotencyKey the author's name for this request, so that sending it twice begins one
   */
  record NewPlan(
      String name, long areaId, @Nullable Instant plannedFor, @Nullable String idempotencyKey) {}

  /** A community of a plan, the revision it starts from and today's. */
  record Base(long communityId, long revision, long currentRevision) {}

  /** What the list says of a plan beside its row. */
  record Counts(int communities, boolean behind) {}

  Optional<Plan> find(long id) {
    return database.sql(PlanSql.FIND).param("id", id).query(this::plan).optional();
  }

  /** As {@link #find}, and keeps others from changing the plan until the transaction ends. */
  Optional<Plan> lock(long id) {
    return database.sql(PlanSql.LOCK).param("id", id).query(this::plan).optional();
  }

  Optional<Plan> findByKey(String author, String key) {
    return database
        .sql(PlanSql.FIND_BY_KEY)
        .param("author", author)
        .param("key", key)
        .query(this::plan)
        .optional();
  }

  /**
   * Plans, the latest change first.
   *
   * @param areas ids of areas, or null for all
   */
  List<Plan> list(@Nullable PlanState state, @Nullable Set<Long> areas, int limit) {
    return database
        .sql(PlanSql.LIST)
        .param("state", state == null ? null : state.name())
        .param("everywhere", areas == null)
        .param("areas", areas == null || areas.isEmpty() ? Set.of(-1L) : areas)
        .param("limit", limit)
        .query(this::plan)
        .list();
  }

  long insert(NewPlan plan, DraftSettings settings, String author, Instant at) {
    Instant plannedFor = plan.plannedFor();
    return database
        .sql(PlanSql.INSERT)
        .param("name", plan.name())
        .param("area", plan.areaId())
        .param("settings", json.writeValueAsString(settings))
        .param("author", author)
        .param("at", Timestamp.from(at))
        .param("plannedFor", plannedFor == null ? null : Timestamp.from(plannedFor))
        .param("key", plan.idempotencyKey())
        .query(Long.class)
        .single();
  }

  void insertBases(long planId, Collection<Long> communityIds) {
    database
        .sql(PlanSql.INSERT_BASE)
        .param("plan", planId)
        .param("communities", communityIds)
        .update();
  }

  List<Base> listBases(long planId) {
    return database
        .sql(PlanSql.BASES)
        .param("plan", planId)
        .query(
            (row, index) ->
                new Base(
                    row.getLong("community_id"),
                    row.getLong("revision"),
                    row.getLong("current_revision")))
        .list();
  }

  Map<Long, Counts> counts(Collection<Long> planIds) {
    Map<Long, Counts> counts = new HashMap<>();
    if (!planIds.isEmpty()) {
      database
          .sql(PlanSql.COUNTS)
          .param("ids", planIds)
          .query(
              row -> {
                counts.put(
                    row.getLong("id"),
                    new Counts(row.getInt("communities"), row.getBoolean("behind")));
              });
    }
    return counts;
  }

  void rename(long id, String name, Instant at) {
    database
        .sql(PlanSql.RENAME)
        .param("id", id)
        .param("name", name)
        .param("at", Timestamp.from(at))
        .update();
  }

  void moveOn(long id, PlanState state, Instant at) {
    database
        .sql(PlanSql.MOVE_ON)
        .param("id", id)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<LogEntry> listLog(long planId, long after) {
    return database
        .sql(PlanSql.LOG)
        .param("plan", planId)
        .param("after", after)
        .query(this::entry)
        .list();
  }

  Optional<LogEntry> findEntry(long planId, String actor, String key) {
    return database
        .sql(PlanSql.LOG_BY_KEY)
        .param("plan", planId)
        .param("actor", actor)
        .param("key", key)
        .query(this::entry)
        .optional();
  }

  /** Who did a deed to a plan the last time. */
  Optional<String> findLastActor(long planId, PlanDeed deed) {
    return database
        .sql(PlanSql.LAST_ACTOR)
        .param("plan", planId)
        .param("deed", deed.name())
        .query(String.class)
        .optional();
  }

  /** Adds an entry and tells the other instances once the surrounding transaction commits. */
  void append(long planId, LogEntry entry, @Nullable String key) {
    database
        .sql(PlanSql.APPEND)
        .param("plan", planId)
        .param("seq", entry.seq())
        .param("kind", entry.kind().name())
        .param("payload", json.writeValueAsString(entry.payload()))
        .param("actor", entry.actor())
        .param("at", Timestamp.from(entry.at()))
        .param("key", key)
        .param("channel", CHANNEL)
        .param("message", planId + " " + entry.seq())
        .update();
  }

  /** Tells every instance, once the surrounding transaction commits, that something is new. */
  public void tell(long planId, String what) {
    database
        .sql(PlanSql.NOTIFY)
        .param("channel", CHANNEL)
        .param("message", planId + " " + what)
        .query((row, index) -> index)
        .list();
  }

  /**
   * Who moved a plan to which state, and by which deed.
   *
   * @param actor sign-in name
   * @param refusal why the plan could not take effect, of that deed only
   */
  record Step(
      Instant at,
      String actor,
      PlanDeed deed,
      PlanState state,
      @Nullable String note,
      @Nullable Refusal refusal) {

    /**
     * What kept a plan from taking effect when its time came.
     *
     * @param type of the problem
     * @param texts what is wrong and what to do, by language
     */
    record Refusal(String type, Map<String, String> texts) {

      /** The text in the reader's language, else in the first that is known. */
      String text(Locale reader) {
        String own = texts.get(reader.getLanguage());
        return own == null ? texts.values().iterator().next() : own;
      }
    }
  }

  void insertStep(long planId, Step step) {
    Step.Refusal refusal = step.refusal();
    database
        .sql(PlanSql.INSERT_STEP)
        .param("plan", planId)
        .param("at", Timestamp.from(step.at()))
        .param("actor", step.actor())
        .param("deed", step.deed().name())
        .param("state", step.state().name())
        .param("note", step.note())
        .param("refusal", refusal == null ? null : json.writeValueAsString(refusal))
        .update();
  }

  List<Step> listSteps(long planId) {
    return database
        .sql(PlanSql.STEPS)
        .param("plan", planId)
        .query(
            (row, index) -> {
              String refusal = row.getString("refusal");
              return new Step(
                  row.getTimestamp("at").toInstant(),
                  row.getString("actor"),
                  PlanDeed.valueOf(row.getString("deed")),
                  PlanState.valueOf(row.getString("state")),
                  row.getString("note"),
                  refusal == null ? null : json.readValue(refusal, Step.Refusal.class));
            })
        .list();
  }

  /** When a plan was published; empty while it is not. */
  public Optional<Instant> findPublication(long planId) {
    return database
        .sql(PlanSql.PUBLISHED_AT)
        .param("plan", planId)
        .query((row, index) -> row.getTimestamp("at").toInstant())
        .optional();
  }

  /** Puts a plan on the grids valid at a moment; its log up to now is history. */
  void moveBase(long planId, Instant at) {
    database.sql(PlanSql.MOVE_BASE).param("plan", planId).param("at", Timestamp.from(at)).update();
    database.sql(PlanSql.MOVE_REVISIONS).param("plan", planId).update();
  }

  /** Sets the time at which a plan is to take effect. */
  void planFor(long planId, Instant at) {
    database.sql(PlanSql.PLAN_FOR).param("plan", planId).param("at", Timestamp.from(at)).update();
  }

  /** The scheduled plans whose time has come, the earliest first. */
  List<Long> listDue(Instant now) {
    return database.sql(PlanSql.DUE).param("now", Timestamp.from(now)).query(Long.class).list();
  }

  /**
   * The moment from which the grids of a plan can be valid whose time has come: its time, or just
   * after the last plan over a common community that began since on the grids valid until now.
   */
  Instant firstMoment(Plan plan, Instant wanted) {
    Timestamp base =
        database
            .sql(PlanSql.LAST_BASE_SINCE)
            .param("plan", plan.id())
            .param("since", Timestamp.from(wanted))
            .query((row, index) -> row.getTimestamp(1))
            .list()
            .get(0);
    return base == null ? wanted : base.toInstant().plusNanos(1000);
  }

  private Plan plan(ResultSet row, int index) throws SQLException {
    Timestamp plannedFor = row.getTimestamp("planned_for");
    return new Plan(
        row.getLong("id"),
        row.getString("name"),
        row.getLong("area_id"),
        PlanState.valueOf(row.getString("state")),
        settings(row.getString("settings")),
        row.getString("author"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getTimestamp("base_at").toInstant(),
        row.getLong("base_seq"),
        row.getLong("seq"),
        plannedFor == null ? null : plannedFor.toInstant());
  }

  private LogEntry entry(ResultSet row, int index) throws SQLException {
    long seq = row.getLong("seq");
    try {
      return new LogEntry(
          seq,
          OperationKind.valueOf(row.getString("kind")),
          json.readValue(row.getString("payload"), LogEntry.Payload.class),
          row.getString("actor"),
          row.getTimestamp("at").toInstant());
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new Problem(PlanProblem.PLAN_LOG_BROKEN).with("seq", seq);
    }
  }

  private @Nullable DraftSettings settings(String stored) {
    try {
      return json.readValue(stored, DraftSettings.class);
    } catch (JacksonException broken) {
      return null;
    }
  }
}
