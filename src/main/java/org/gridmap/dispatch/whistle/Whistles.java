package org.gridmap.dispatch.whistle;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.dispatch.whistle.WhistleLadder.Asked;
import org.gridmap.dispatch.whistle.WhistleLadder.Wanted;
import org.gridmap.dispatch.whistle.WhistleState.Act;
import org.gridmap.dispatch.whistle.WhistleSubjects.Found;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.IncidentRemarks;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls fields, and takes down what they answer. Each is one transaction with the event of the
 * incident and the notices; a whistle is locked before its incident, by everybody.
 */
@Service
class Whistles {

  private final JdbcClient database;
  private final WhistleSubjects subjects;
  private final WhistleReader.Readers readers;
  private final WhistleCalls calls;
  private final IncidentRemarks remarks;
  private final Clock clock;

  Whistles(
      JdbcClient database,
      WhistleSubjects subjects,
      WhistleReader.Readers readers,
      WhistleCalls calls,
      IncidentRemarks remarks,
      Clock clock) {
    this.database = database;
    this.subjects = subjects;
    this.readers = readers;
    this.calls = calls;
    this.remarks = remarks;
    this.clock = clock;
  }

  /**
   * Calls a field.
   *
   * @param field code of a field of the rules that hold there, in any case
   * @return id of the whistle
   * @throws Problem {@code FORBIDDEN}, {@code UNKNOWN_FIELD}, {@code INCIDENT_IS_OVER}, {@code
   *     WHISTLE_OPEN}
   */
  @Transactional
  public long call(Found subject, String field, @Nullable String note, WhistleReader by) {
    Instant now = now();
    if (!readers.mayCall(by, subject.place(), now)) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    String code = known(field, subject.rules().rules().people());
    IncidentHistory incident = subject.incident();
    if (incident != null) {
      remarks.lock(incident.id());
      if (!subjects.isOpen(incident.id())) {
        throw new Problem(IncidentProblem.INCIDENT_IS_OVER).with("number", incident.number());
      }
    }
    Wanted wanted = new Wanted(code, subject.place(), subject.rules().rules());
    Asked asked = calls.ask(wanted, 0, now);
    Instant due = WhistleTerm.after(wanted.rules(), now);
    long id = insert(subject, wanted, asked, new Said(note, due, now, by));
    if (incident != null) {
      remarks.add(
          incident.id(), EventKind.WHISTLED, payload(id, code, "CALLED", note), by.account(), now);
    }
    calls.tell(new WhistleCalls.Going(id, asked, now, now), subject, wanted, due);
    return id;
  }

  private record Said(@Nullable String note, Instant due, Instant at, WhistleReader by) {}

  private static String known(String field, PeopleRules rules) {
    Set<String> codes = new TreeSet<>();
    rules.fields().forEach(each -> codes.add(each.code()));
    String code = field.strip().toUpperCase(Locale.ROOT);
    if (!codes.contains(code)) {
      throw new Problem(WhistleProblem.UNKNOWN_FIELD).with("field", field).with("fields", codes);
    }
    return code;
  }

  private long insert(Found subject, Wanted wanted, Asked asked, Said said) {
    IncidentHistory incident = subject.incident();
    Instant up = wanted.goesOnAfter(asked.step()) ? said.due() : null;
    return database
        .sql(WhistleSql.INSERT)
        .param("incident", incident == null ? null : incident.id(), Types.BIGINT)
        .param("lon", subject.point() == null ? null : subject.point().getX(), Types.DOUBLE)
        .param("lat", subject.point() == null ? null : subject.point().getY(), Types.DOUBLE)
        .param("placeName", subject.placeName())
        .param("community", subject.communityId(), Types.BIGINT)
        .param("rules", subject.rules().id())
        .param("field", wanted.field())
        .param("note", said.note(), Types.VARCHAR)
        .param("at", WhistleTerm.utc(said.at()))
        .param("account", said.by().account())
        .param("caller", said.by().userId())
        .param("due", WhistleTerm.utc(said.due()))
        .param("step", asked.step())
        .param("up", up == null ? null : WhistleTerm.utc(up), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> isOpenAlready(incident, wanted.field()));
  }

  private Problem isOpenAlready(@Nullable IncidentHistory incident, String field) {
    long open =
        database
            .sql(WhistleSql.FIND_OPEN)
            .param("incident", incident == null ? null : incident.id(), Types.BIGINT)
            .param("field", field)
            .param("open", WhistleState.open())
            .query(Long.class)
            .single();
    return new Problem(WhistleProblem.WHISTLE_OPEN).with("field", field).with("whistle", open);
  }

  /**
   * What is said to a whistle.
   *
   * @param arrival when somebody will be there; for {@code ARRIVE} only
   */
  record Answer(Act act, @Nullable String note, @Nullable Instant arrival) {}

  /**
   * Takes down an answer, or takes the call back.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN}, {@code WHISTLE_DEED}, {@code
   *     ARRIVAL_IN_THE_PAST}
   */
  @Transactional
  public void answer(long id, Answer answer, WhistleReader by) {
    StoredWhistle whistle =
        database
            .sql(WhistleSql.HOLD)
            .param("id", id)
            .query(StoredWhistle::read)
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
    if (!calls.mayAct(whistle, answer.act(), by)) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    if (!whistle.state().allowed().contains(answer.act())) {
      throw new Problem(WhistleProblem.WHISTLE_DEED)
          .with("deed", answer.act())
          .with("state", whistle.state())
          .with("allowed", whistle.state().allowed());
    }
    Instant now = now();
    if (answer.arrival() != null && answer.arrival().isBefore(now.minus(1, ChronoUnit.MINUTES))) {
      throw new Problem(WhistleProblem.ARRIVAL_IN_THE_PAST).with("at", answer.arrival());
    }
    end(whistle, answer, by.account(), now);
    tellOthers(whistle, answer, by);
  }

  private void end(StoredWhistle whistle, Answer answer, String account, Instant now) {
    WhistleState after = after(answer.act());
    database
        .sql(WhistleSql.ACT)
        .param("id", whistle.id())
        .param("state", after.name())
        .param("answers", after != WhistleState.WITHDRAWN)
        .param("ends", !after.isOpen())
        .param("at", WhistleTerm.utc(now))
        .param("account", account)
        .param(
            "arrival",
            answer.arrival() == null ? null : WhistleTerm.utc(answer.arrival()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("note", answer.note(), Types.VARCHAR)
        .update();
    Long incident = whistle.incidentId();
    if (incident != null) {
      remarks.lock(incident);
      Map<String, Object> payload =
          payload(whistle.id(), whistle.field(), after.name(), answer.note());
      if (answer.arrival() != null) {
        payload.put("arrival", answer.arrival().toString());
      }
      remarks.add(incident, EventKind.WHISTLED, payload, account, now);
    }
  }

  /** Ends the whistle of an incident that came to its end before anybody answered. */
  void endWithIncident(StoredWhistle whistle, Instant now) {
    end(whistle, new Answer(Act.WITHDRAW, null, null), IncidentRemarks.SERVICE, now);
  }

  private void tellOthers(StoredWhistle whistle, Answer answer, WhistleReader by) {
    Found subject = subjects.of(whistle);
    if (answer.act() == Act.WITHDRAW) {
      calls.asked(whistle.id()).stream()
          .filter(person -> !by.persons().contains(person))
          .forEach(
              person ->
                  calls.tell(new Addressee.Person(person), "whistle-withdrawn", whistle, subject));
    } else if (whistle.callerId() != by.userId()) {
      String key = "whistle-" + after(answer.act()).name().toLowerCase(Locale.ROOT);
      calls.tellOfArrival(whistle, key, subject, answer.arrival());
    }
  }

  private static WhistleState after(Act act) {
    return switch (act) {
      case ACKNOWLEDGE -> WhistleState.ACKNOWLEDGED;
      case ARRIVE -> WhistleState.COMING;
      case DONE -> WhistleState.DONE;
      case WITHDRAW -> WhistleState.WITHDRAWN;
    };
  }

  static Map<String, Object> payload(long id, String field, String act, @Nullable String note) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("whistle", id);
    payload.put("field", field);
    payload.put("act", act);
    if (note != null) {
      payload.put("note", note);
    }
    return payload;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
