package org.gridmap.people.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.gridmap.people.DutyTerm;
import org.gridmap.people.NewAbsence;
import org.gridmap.people.NewDuty;
import org.gridmap.people.Person;
import org.gridmap.people.ShiftText;
import org.gridmap.people.TermColumns;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends duties and absences, each with a row in the audit. */
@Service
@Transactional
class DutyDesk {

  private final JdbcClient database;
  private final ScopedQuery queries;
  private final DutyList list;
  private final Audit audit;

  DutyDesk(JdbcClient database, ScopedQuery queries, DutyList list, Audit audit) {
    this.database = database;
    this.queries = queries;
    this.list = list;
    this.audit = audit;
  }

  /**
   * Begins a duty. Whoever is not known yet becomes known with it.
   *
   * @param duty whose name may be empty when the person is known
   * @throws Problem {@code FORBIDDEN} outside the scope; {@code PERSON_CODE_TAKEN}; {@code
   *     PERSON_NOT_HERE} for somebody unknown without a name; {@code DUTY_OVERLAPS}
   */
  DutyRow begin(PeopleScope scope, NewDuty duty) {
    if (!scope.includes(duty.target().withinId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    take(scope, duty.person());
    Long id =
        database
            .sql(PeopleSql.BEGIN_DUTY)
            .param("person", duty.person().code())
            .param("role", duty.role().name())
            .param("series", duty.target().seriesId())
            .param("building", duty.target().buildingCode())
            .param("area", duty.target().areaId())
            .param("scope", duty.target().withinId())
            .param("field", duty.field())
            .param("categories", new TreeSet<>(duty.categories()).toArray(String[]::new))
            .param("begins", Timestamp.from(duty.term().from()))
            .param("ends", timestamp(duty.term().until()))
            .param("shift", ShiftText.of(duty.shift()))
            .query(Long.class)
            .optional()
            .orElseThrow(
                () -> new Problem(PeopleProblem.DUTY_OVERLAPS).with("code", duty.person().code()));
    audit.record("duty.begin", "duty " + id);
    return list.duty(scope, id).orElseThrow();
  }

  private void take(PeopleScope scope, Person person) {
    Optional<Person> known = list.person(scope, person.code());
    if (known.isPresent()) {
      if (!person.name().isEmpty() && !person.name().equals(known.get().name())) {
        throw new Problem(PeopleProblem.PERSON_CODE_TAKEN).with("code", person.code());
      }
      return;
    }
    if (person.name().isEmpty()) {
      throw notHere(person.code());
    }
    int added =
        database
            .sql(PeopleSql.ADD_PERSON)
            .param("code", person.code())
            .param("name", person.name())
            .param("phone", person.phone())
            .update();
    if (added == 0) {
      throw new Problem(PeopleProblem.PERSON_CODE_TAKEN).with("code", person.code());
    }
    audit.record("person.add", person.code());
  }

  /**
   * Ends a duty; one that has not begun by then is as if it had never been.
   *
   * @return the duty as it stands; empty when nothing is left of it
   * @throws Problem {@code NOT_FOUND}, {@code ALREADY_OVER}
   */
  Optional<DutyRow> endDuty(PeopleScope scope, long id, Instant at) {
    DutyTerm term = locked(queries.of(PeopleSql.LOCK_DUTY, scope), id, at);
    end(term, id, at, PeopleSql.END_DUTY, PeopleSql.DROP_DUTY);
    audit.record("duty.end", "duty " + id);
    return list.duty(scope, id);
  }

  /**
   * Begins an absence.
   *
   * @throws Problem {@code PERSON_NOT_HERE} with the code, {@code SUBSTITUTE_OF_ONESELF}, {@code
   *     ABSENCE_OVERLAPS}
   */
  AbsenceRow begin(PeopleScope scope, NewAbsence absence) {
    list.person(scope, absence.person()).orElseThrow(() -> notHere(absence.person()));
    String substitute = absence.substitute();
    if (substitute != null) {
      list.person(scope, substitute).orElseThrow(() -> notHere(substitute));
      if (substitute.equals(absence.person())) {
        throw new Problem(PeopleProblem.SUBSTITUTE_OF_ONESELF).with("code", substitute);
      }
    }
    Long id =
        database
            .sql(PeopleSql.BEGIN_ABSENCE)
            .param("person", absence.person())
            .param("substitute", substitute)
            .param("begins", Timestamp.from(absence.term().from()))
            .param("ends", timestamp(absence.term().until()))
            .param("reason", absence.reason())
            .query(Long.class)
            .optional()
            .orElseThrow(
                () -> new Problem(PeopleProblem.ABSENCE_OVERLAPS).with("code", absence.person()));
    audit.record("absence.begin", "absence " + id);
    return list.absence(scope, id).orElseThrow();
  }

  /** As {@link #endDuty}, for an absence. */
  Optional<AbsenceRow> endAbsence(PeopleScope scope, long id, Instant at) {
    DutyTerm term = locked(queries.of(PeopleSql.LOCK_ABSENCE, scope), id, at);
    end(term, id, at, PeopleSql.END_ABSENCE, PeopleSql.DROP_ABSENCE);
    audit.record("absence.end", "absence " + id);
    return list.absence(scope, id);
  }

  private static DutyTerm locked(StatementSpec lock, long id, Instant at) {
    DutyTerm term =
        lock.param("id", id)
            .query((row, index) -> TermColumns.term(row))
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("id", id));
    if (term.until() != null && !at.isBefore(term.until())) {
      throw new Problem(PeopleProblem.ALREADY_OVER).with("until", term.until());
    }
    return term;
  }

  private void end(DutyTerm term, long id, Instant at, String end, String drop) {
    if (at.isAfter(term.from())) {
      database.sql(end).param("id", id).param("at", Timestamp.from(at)).update();
    } else {
      database.sql(drop).param("id", id).update();
    }
  }

  private static Problem notHere(String code) {
    return new Problem(PeopleProblem.PERSON_NOT_HERE).with("code", code);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
