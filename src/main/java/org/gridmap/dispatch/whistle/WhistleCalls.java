package org.gridmap.dispatch.whistle;

import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.dispatch.whistle.WhistleLadder.Asked;
import org.gridmap.dispatch.whistle.WhistleLadder.Wanted;
import org.gridmap.dispatch.whistle.WhistleState.Act;
import org.gridmap.dispatch.whistle.WhistleSubjects.Found;
import org.gridmap.incident.IncidentHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is asked by a whistle, who was, and what they are told. */
@Component
class WhistleCalls {

  private final JdbcClient database;
  private final WhistleLadder ladder;
  private final WhistleWords words;

  WhistleCalls(JdbcClient database, WhistleLadder ladder, WhistleWords words) {
    this.database = database;
    this.ladder = ladder;
    this.words = words;
  }

  Asked ask(Wanted wanted, int from, Instant at) {
    return ladder.ask(wanted, from, at);
  }

  /**
   * A step that is taken.
   *
   * @param should when it should have been
   * @param did when it is
   */
  record Going(long whistle, Asked asked, Instant should, Instant did) {}

  /**
   * Takes a step and tells whom it asks.
   *
   * @return false when it was taken before: nobody is told
   */
  boolean tell(Going going, Found subject, Wanted wanted, Instant due) {
    Asked asked = going.asked();
    int taken =
        database
            .sql(WhistleSql.CALL)
            .param("whistle", going.whistle())
            .param("step", asked.step())
            .param("role", asked.role())
            .param("persons", asked.persons().toArray(Long[]::new))
            .param("should", WhistleTerm.utc(going.should()))
            .param("did", WhistleTerm.utc(going.did()))
            .update();
    if (taken == 0) {
      return false;
    }
    words.ask(
        asked.persons(),
        subject.communityId(),
        asked.step() == 0 ? "whistle" : "whistle-up",
        about(going.whistle(), wanted.field(), subject.placeName(), subject),
        due);
    return true;
  }

  void tell(Addressee addressee, String key, StoredWhistle whistle, Found subject) {
    words.tell(
        addressee, key, about(whistle.id(), whistle.field(), whistle.placeName(), subject), null);
  }

  /** Tells who called. */
  void tellOfArrival(StoredWhistle whistle, String key, Found subject, @Nullable Instant arrival) {
    words.tell(
        new Addressee.User(whistle.callerId()),
        key,
        about(whistle.id(), whistle.field(), whistle.placeName(), subject),
        arrival);
  }

  private static WhistleWords.Subject about(
      long whistle, String field, String placeName, Found subject) {
    IncidentHistory incident = subject.incident();
    return new WhistleWords.Subject(
        whistle,
        field,
        placeName,
        incident == null ? null : incident.number(),
        subject.rules().rules());
  }

  /** Everybody who was asked so far. */
  Set<Long> asked(long whistle) {
    Set<Long> persons = new LinkedHashSet<>();
    database
        .sql(WhistleSql.ASKED)
        .param("id", whistle)
        .query((row, index) -> ids(row.getArray("persons")))
        .list()
        .forEach(persons::addAll);
    return persons;
  }

  static List<Long> ids(Array array) throws java.sql.SQLException {
    return Arrays.asList((Long[]) array.getArray());
  }

  /**
   * The dispatchers of the place do all for others; who was asked answers, who called withdraws.
   */
  boolean mayAct(StoredWhistle whistle, Act act, WhistleReader by) {
    return by.dispatches(whistle.communityId())
        || (act == Act.WITHDRAW
            ? whistle.callerId() == by.userId()
            : by.isAnyOf(List.copyOf(asked(whistle.id()))));
  }
}
