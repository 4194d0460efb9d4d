package org.gridmap.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deadlines worked out by hand. 2026: 1 January is a Thursday, 1 March a Sunday. Office hours 8:30
 * to 12:00 and 13:30 to 17:30; New Year 1–3 January off, Sunday 4 January made up; Spring Festival
 * 15–23 February off, Saturdays 14 and 28 February made up. The calendar is known until the end of
 * 2026.
 *
 * <p>Stages are written {@code CODE=TERM}, with {@code ^} for one that rolls forward and {@code >}
 * for one that starts when the one before is met. A code is also the state that meets the stage.
 */
class ClocksTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(
          ZONE,
          List.of(period("08:30", "12:00"), period("13:30", "17:30")),
          days(
              "2026-01-01",
              "2026-01-02",
              "2026-02-16",
              "2026-02-17",
              "2026-02-18",
              "2026-02-19",
              "2026-02-20",
              "2026-02-23"),
          days("2026-01-04", "2026-02-14", "2026-02-28"),
          LocalDate.of(2026, 12, 31));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hours run at night and on Sundays       | A=3h   | 2026-03-07 22:00 | 2026-03-08 01:00",
        "hours run over a weekend                | A=24h  | 2026-03-06 17:00 | 2026-03-07 17:00",
        "hours run over the end of a year        | A=3h   | 2026-12-31 22:00 | 2027-01-01 01:00",
        "hours run over a leap day               | A=24h  | 2028-02-28 23:00 | 2028-02-29 23:00",
        "working time that ends with a period    | A=3wh  | 2026-03-02 09:00 | 2026-03-02 12:00",
        "working time that ends with the day     | A=7wh  | 2026-03-02 09:00 | 2026-03-02 17:30",
        "working time leaves lunch out           | A=3wh  | 2026-03-02 10:00 | 2026-03-02 14:30",
        "working time goes on the next morning   | A=8wh  | 2026-03-02 09:00 | 2026-03-03 09:30",
        "working time from a Saturday            | A=1wh  | 2026-03-07 10:00 | 2026-03-09 09:30",
        "working time from lunch                 | A=1wh  | 2026-03-02 12:30 | 2026-03-02 14:30",
        "working time over a weekend             | A=1wh  | 2026-03-06 17:00 | 2026-03-09 09:00",
        "working time on a make-up Saturday      | A=1wh  | 2026-02-13 17:00 | 2026-02-14 09:00",
        "working time over Spring Festival       | A=1wh  | 2026-02-14 17:00 | 2026-02-24 09:00",
        "working time on a make-up Sunday        | A=1wh  | 2026-01-03 12:00 | 2026-01-04 09:30",
        "the day of the anchor does not count    | A=15d  | 2026-03-01 09:00 | 2026-03-17 00:00",
        "nor does it from its first minute       | A=1d   | 2026-03-01 00:00 | 2026-03-03 00:00",
        "nor does it in its last minute          | A=1d   | 2026-03-01 23:59 | 2026-03-03 00:00",
        "days may end on a Saturday              | A=1d   | 2026-03-06 09:00 | 2026-03-08 00:00",
        "days that roll go on to Monday          | A=1d^  | 2026-03-06 09:00 | 2026-03-10 00:00",
        "a make-up Saturday is no day off        | A=1d^  | 2026-02-13 09:00 | 2026-02-15 00:00",
        "days that roll leave Spring Festival    | A=1d^  | 2026-02-14 09:00 | 2026-02-25 00:00",
        "days that roll stay on a working day    | A=2d^  | 2026-03-02 09:00 | 2026-03-05 00:00",
        "a leap day is a day                     | A=1d   | 2028-02-28 09:00 | 2028-03-01 00:00",
        "days run over the end of a year         | A=1d   | 2026-12-31 09:00 | 2027-01-02 00:00",
        "working days leave the weekend out      | A=2wd  | 2026-03-06 10:00 | 2026-03-10 17:30",
        "working days from a Saturday            | A=2wd  | 2026-03-07 10:00 | 2026-03-10 17:30",
        "working days count a make-up Saturday   | A=1wd  | 2026-02-13 10:00 | 2026-02-14 17:30",
        "working days leave Spring Festival out  | A=1wd  | 2026-02-14 10:00 | 2026-02-24 17:30",
        "working days from an evening            | A=1wd  | 2026-03-02 20:00 | 2026-03-03 17:30",
      })
  void dueAfter(String rule, String stages, String anchor, String due) {
    List<StageClock> clocks = clocks(stages, "DISPATCHED " + anchor, anchor);

    assertThat(written(clocks.get(0).dueAt())).isEqualTo(due);
    assertThat(clocks.get(0).firstDueAt()).isEqualTo(clocks.get(0).dueAt());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hours wait for the length of a pause  | A=24h | 03-02 09:00 | HOLD 03-02 12:00, RESUME 03-02 18:00 | 03-03 15:00",
        "several pauses add up                 | A=24h | 03-02 09:00 | HOLD 03-02 10:00, RESUME 03-02 11:00, HOLD 03-02 12:00, RESUME 03-02 14:00 | 03-03 12:00",
        "a pause after the deadline is nothing | A=3h  | 03-02 09:00 | HOLD 03-02 12:01, RESUME 03-02 18:00 | 03-02 12:00",
        "a pause at the deadline still counts  | A=3h  | 03-02 09:00 | HOLD 03-02 12:00, RESUME 03-02 13:00 | 03-02 13:00",
        "a second hold before it goes on       | A=3h  | 03-02 09:00 | HOLD 03-02 10:00, HOLD 03-02 10:30, RESUME 03-02 11:00 | 03-02 13:00",
        "going on without a hold is nothing    | A=3h  | 03-02 09:00 | RESUME 03-02 11:00 | 03-02 12:00",
        "a pause over lunch costs no work      | A=4wh | 03-02 09:00 | HOLD 03-02 12:00, RESUME 03-02 13:30 | 03-02 14:30",
        "a pause costs the work in it          | A=4wh | 03-02 09:00 | HOLD 03-02 11:00, RESUME 03-02 14:00 | 03-02 16:00",
        "a pause over a weekend costs no work  | A=8wh | 03-06 13:30 | HOLD 03-06 17:30, RESUME 03-09 08:30 | 03-09 14:00",
        "a pause adds the day ends in it       | A=15d | 03-01 09:00 | HOLD 03-05 10:00, RESUME 03-07 10:00 | 03-19 00:00",
        "a pause within a day adds none        | A=15d | 03-01 09:00 | HOLD 03-05 10:00, RESUME 03-05 18:00 | 03-17 00:00",
        "a pause until midnight adds that day  | A=15d | 03-01 09:00 | HOLD 03-05 10:00, RESUME 03-06 00:00 | 03-18 00:00",
        "a pause from midnight does not        | A=15d | 03-01 09:00 | HOLD 03-05 00:00, RESUME 03-05 18:00 | 03-17 00:00",
        "a pause adds the closings in it       | A=2wd | 03-02 10:00 | HOLD 03-03 17:00, RESUME 03-04 10:00 | 03-05 17:30",
        "a pause from the closing does not     | A=2wd | 03-02 10:00 | HOLD 03-03 17:30, RESUME 03-04 10:00 | 03-04 17:30",
        "a weekend has no closings             | A=2wd | 03-06 10:00 | HOLD 03-07 08:00, RESUME 03-08 20:00 | 03-10 17:30",
        "an extension replaces the deadline    | A=3h  | 03-02 09:00 | EXTEND A 03-02 18:00 03-02 11:00 | 03-02 18:00",
        "the last extension holds              | A=3h  | 03-02 09:00 | EXTEND A 03-02 18:00 03-02 11:00, EXTEND A 03-02 16:00 03-02 12:00 | 03-02 16:00",
        "an extended deadline waits by length  | A=2wd | 03-02 10:00 | EXTEND A 03-06 17:30 03-03 11:00, HOLD 03-04 09:00, RESUME 03-04 11:00 | 03-06 19:30",
        "an extension ends what waited before  | A=3h  | 03-02 09:00 | HOLD 03-02 10:00, EXTEND A 03-02 18:00 03-02 11:00, RESUME 03-02 12:00 | 03-02 19:00",
      })
  void dueWith(String rule, String stages, String anchor, String events, String due) {
    String all = "DISPATCHED " + anchor + ", " + events;

    StageClock clock = clocks(stages, all, "03-09 20:00").get(0);

    assertThat(written(clock.dueAt())).isEqualTo("2026-" + due);
    assertThat(clock.firstDueAt())
        .isEqualTo(clocks(stages, "DISPATCHED " + anchor, anchor).get(0).dueAt());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "green before the warning         | A=10h        | DISPATCHED 03-02 09:00                          | 03-02 16:59 | 1 A GREEN",
        "yellow from the warning on       | A=10h        | DISPATCHED 03-02 09:00                          | 03-02 17:00 | 1 A YELLOW",
        "yellow at the deadline           | A=10h        | DISPATCHED 03-02 09:00                          | 03-02 19:00 | 1 A YELLOW",
        "red after it                     | A=10h        | DISPATCHED 03-02 09:00                          | 03-02 19:01 | 1 A RED",
        "met at the deadline is in time   | A=3h         | DISPATCHED 03-02 09:00, A 03-02 12:00           | 03-03 09:00 | 1 A MET",
        "met after it is late             | A=3h         | DISPATCHED 03-02 09:00, A 03-02 12:01           | 03-03 09:00 | 1 A MET_LATE",
        "paused while on hold             | A=3h         | DISPATCHED 03-02 09:00, HOLD 03-02 11:00        | 03-02 15:00 | 1 A PAUSED",
        "red before the hold stays red    | A=3h         | DISPATCHED 03-02 09:00, HOLD 03-02 13:00        | 03-02 15:00 | 1 A RED",
        "not started without its anchor   | A=3h         | A 03-02 09:00, CLOSED 03-02 10:00               | 03-02 15:00 | 1 A NOT_STARTED",
        "void cancels                     | A=3h         | DISPATCHED 03-02 09:00, VOID 03-02 10:00        | 03-09 15:00 | 1 A CANCELLED",
        "merged before it starts cancels  | A=3h         | MERGED 03-02 10:00                              | 03-09 15:00 | 1 A CANCELLED",
        "what was met stays when declined | A=3h B=9h    | DISPATCHED 03-02 09:00, A 03-02 10:00, DECLINED 03-02 11:00 | 03-09 15:00 | 1 A MET; 1 B CANCELLED",
        "a later stage meets the earlier  | A=3h B=9h    | DISPATCHED 03-02 09:00, B 03-02 13:00           | 03-09 15:00 | 1 A MET_LATE; 1 B MET",
        "an earlier one not the later     | A=3h B=9h    | DISPATCHED 03-02 09:00, A 03-02 10:00           | 03-02 11:00 | 1 A MET; 1 B GREEN",
        "closing meets all                | A=3h B=9h    | DISPATCHED 03-02 09:00, CLOSED 03-02 11:00      | 03-09 15:00 | 1 A MET; 1 B MET",
        "the next starts when one is met  | A=3h B=2h>   | DISPATCHED 03-02 09:00, A 03-02 10:00           | 03-02 12:01 | 1 A MET; 1 B RED",
        "and not before                   | A=3h B=2h>   | DISPATCHED 03-02 09:00                          | 03-02 11:30 | 1 A YELLOW; 1 B NOT_STARTED",
        "a skipped stage starts the next  | A=3h B=2h>   | DISPATCHED 03-02 09:00, B 03-02 10:00           | 03-02 11:00 | 1 A MET; 1 B MET",
        "a reopening begins afresh        | A=3h         | DISPATCHED 03-02 09:00, A 03-02 10:00, REOPEN 03-03 09:00   | 03-03 12:01 | 1 A MET; 2 A RED",
        "and cancels what was not met     | A=3h         | DISPATCHED 03-02 09:00, REOPEN 03-03 09:00      | 03-03 09:30 | 1 A CANCELLED; 2 A GREEN",
        "a hold ends with its round       | A=3h         | DISPATCHED 03-02 09:00, HOLD 03-02 10:00, REOPEN 03-03 09:00 | 03-03 09:30 | 1 A CANCELLED; 2 A GREEN",
        "later events do not count yet    | A=3h         | DISPATCHED 03-02 09:00, A 03-02 10:00           | 03-02 09:30 | 1 A GREEN",
        "no second anchor in a round      | A=3h         | DISPATCHED 03-02 09:00, DISPATCHED 03-02 11:30  | 03-02 12:30 | 1 A RED",
      })
  void stands(String rule, String stages, String events, String at, String expected) {
    String stand =
        clocks(stages, events, at).stream()
            .map(clock -> clock.round() + " " + clock.stage() + " " + clock.state())
            .collect(Collectors.joining("; "));

    assertThat(stand).isEqualTo(expected);
  }

  @Test
  void onHoldTheDeadlineMovesWithTheClock() {
    String events = "DISPATCHED 03-02 09:00, HOLD 03-02 11:00";

    assertThat(written(clocks("A=3h", events, "03-02 15:00").get(0).dueAt()))
        .isEqualTo("2026-03-02 16:00");
  }

  @Test
  void aHoldThatWasThereBeforeCountsFromTheStart() {
    String events = "HOLD 03-02 08:00, DISPATCHED 03-02 09:00, RESUME 03-02 10:00";

    assertThat(written(clocks("A=3h", events, "03-02 10:00").get(0).dueAt()))
        .isEqualTo("2026-03-02 13:00");
  }

  @Test
  void whatWasMetIsNotMovedByWhatComesLater() {
    String events =
        "DISPATCHED 03-02 09:00, A 03-02 10:00, HOLD 03-02 10:30, RESUME 03-02 11:30, "
            + "EXTEND A 03-02 20:00 03-02 11:40";

    StageClock clock = clocks("A=3h", events, "03-03 10:00").get(0);

    assertThat(written(clock.dueAt())).isEqualTo("2026-03-02 12:00");
    assertThat(written(clock.metAt())).isEqualTo("2026-03-02 10:00");
  }

  @Test
  void theWarningFollowsTheDeadline() {
    String events = "DISPATCHED 03-02 09:00, EXTEND A 03-02 19:00 03-02 10:00";

    assertThat(written(clocks("A=3h", events, "03-02 11:00").get(0).warnAt()))
        .isEqualTo("2026-03-02 17:00");
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    "A=1wd, 2026-12-30 10:00, false",
    "A=1wd, 2026-12-31 10:00, true",
    "A=1d^, 2026-12-31 10:00, true",
    "A=1d, 2026-12-31 10:00, false",
    "A=48h, 2026-12-31 10:00, false",
    "A=8wh, 2026-12-31 16:00, true"
  })
  void aDeadlineAfterTheKnownDaysIsProvisional(String stages, String anchor, boolean provisional) {
    assertThat(clocks(stages, "DISPATCHED " + anchor, anchor).get(0).provisional())
        .isEqualTo(provisional);
  }

  @Test
  void eventsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> clocks("A=3h", "DISPATCHED 03-02 09:00, A 03-02 08:00", "03-03 09:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExtensionOfAStageThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> clocks("A=3h", "EXTEND B 03-02 18:00 03-02 09:00", "03-03 09:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<StageClock> clocks(String stages, String events, String at) {
    List<StageRule> rules = new ArrayList<>();
    for (String stage : stages.split(" ")) {
      String[] parts = stage.split("=");
      rules.add(
          new StageRule(
              parts[0],
              parts[0],
              Term.of(parts[1].replaceAll("[>^]", "")),
              parts[1].endsWith(">") ? StageRule.Start.STAGE_START : StageRule.Start.CASE_START,
              parts[1].endsWith("^")));
    }
    ClockPolicy policy = new ClockPolicy("test", "DISPATCHED", OFFICE, true, 0.8, rules);
    List<ClockEvent> told = new ArrayList<>();
    for (String event : events.split(", ")) {
      told.add(event(event.strip().split(" ")));
    }
    return Clocks.of(policy, told, instant(at));
  }

  private static ClockEvent event(String[] words) {
    Instant at = instant(words[words.length - 2] + " " + words[words.length - 1]);
    return switch (words[0]) {
      case "HOLD" -> new ClockEvent.Hold(at);
      case "RESUME" -> new ClockEvent.Resume(at);
      case "REOPEN" -> new ClockEvent.Reopen(at);
      case "EXTEND" -> new ClockEvent.Extend(words[1], instant(words[2] + " " + words[3]), at);
      default -> new ClockEvent.Entered(words[0], at);
    };
  }

  private static Instant instant(String local) {
    String full = local.strip().length() == 11 ? "2026-" + local.strip() : local.strip();
    return LocalDateTime.parse(full, WRITTEN).atZone(ZONE).toInstant();
  }

  private static String written(Instant at) {
    return at == null ? "" : WRITTEN.format(LocalDateTime.ofInstant(at, ZONE));
  }

  private static WorkingCalendar.Period period(String from, String to) {
    return new WorkingCalendar.Period(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Set<LocalDate> days(String... days) {
    return java.util.Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
  }
}
