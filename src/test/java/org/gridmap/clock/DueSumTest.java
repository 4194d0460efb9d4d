package org.gridmap.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridmap.clock.DueSum.Counted;
import org.gridmap.clock.DueSum.DayOff;
import org.gridmap.clock.DueSum.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why is it due then? March 2026: the 7th is a Saturday; the 9th is off, Saturday 14th is worked.
 */
class DueSumTest {

  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(
          ZoneId.of("Asia/Shanghai"),
          List.of(
              new WorkingCalendar.Period(LocalTime.of(8, 30), LocalTime.of(12, 0)),
              new WorkingCalendar.Period(LocalTime.of(13, 30), LocalTime.of(17, 30))),
          Set.of(LocalDate.of(2026, 3, 9)),
          Set.of(LocalDate.of(2026, 3, 14)),
          null);

  @Test
  void workingHoursAreCountedPeriodByPeriodAndDaysOffHaveTheirReason() {
    DueSum sum = sum("8wh", false, List.of(entered("2026-03-06T16:00")), "2026-03-20T00:00");

    assertThat(sum.counted())
        .extracting(Counted::from, Counted::time)
        .containsExactly(
            tuple("2026-03-06T16:00", "PT1H30M"),
            tuple("2026-03-10T08:30", "PT3H30M"),
            tuple("2026-03-10T13:30", "PT3H"));
    assertThat(sum.daysOff())
        .containsExactly(
            new DayOff(LocalDate.of(2026, 3, 7), Reason.WEEKEND),
            new DayOff(LocalDate.of(2026, 3, 8), Reason.WEEKEND),
            new DayOff(LocalDate.of(2026, 3, 9), Reason.LISTED));
    assertThat(sum.due()).isEqualTo(at("2026-03-10T16:30"));
  }

  @Test
  void timeOnHoldIsNoCountedTime() {
    DueSum sum =
        sum(
            "3h",
            false,
            List.of(
                entered("2026-03-07T10:00"),
                new ClockEvent.Hold(at("2026-03-07T11:00")),
                new ClockEvent.Resume(at("2026-03-07T15:00"))),
            "2026-03-20T00:00");

    assertThat(sum.counted())
        .extracting(Counted::from, Counted::time)
        .containsExactly(tuple("2026-03-07T10:00", "PT1H"), tuple("2026-03-07T15:00", "PT2H"));
    assertThat(sum.pauses()).extracting(DueSum.Pause::time).containsExactly(Duration.ofHours(4));
    assertThat(sum.firstDue()).isEqualTo(at("2026-03-07T13:00"));
    assertThat(sum.due()).isEqualTo(at("2026-03-07T17:00"));
  }

  @Test
  void aPauseAfterTheDeadlineIsNamedAndMovesNothing() {
    DueSum sum =
        sum(
            "3h",
            false,
            List.of(
                entered("2026-03-07T10:00"),
                new ClockEvent.Hold(at("2026-03-07T13:01")),
                new ClockEvent.Resume(at("2026-03-07T15:00"))),
            "2026-03-20T00:00");

    assertThat(sum.pauses()).extracting(DueSum.Pause::time).containsExactly(Duration.ZERO);
    assertThat(sum.due()).isEqualTo(at("2026-03-07T13:00"));
  }

  @Test
  void aLastDayThatIsADayOffIsRolledForward() {
    DueSum sum = sum("2d", true, List.of(entered("2026-03-05T10:00")), "2026-03-20T00:00");

    assertThat(sum.counted()).hasSize(2);
    assertThat(sum.rolledFrom()).isEqualTo("2026-03-07");
    assertThat(sum.daysOff())
        .extracting(DayOff::day)
        .extracting(String::valueOf)
        .containsExactly("2026-03-07", "2026-03-08", "2026-03-09");
    assertThat(sum.due()).isEqualTo(at("2026-03-11T00:00"));
  }

  @Test
  void aMakeUpSaturdayIsCountedAndCalledSo() {
    DueSum sum = sum("2wd", false, List.of(entered("2026-03-12T10:00")), "2026-03-20T00:00");

    assertThat(sum.counted()).extracting(Counted::makeUpDay).containsExactly(false, true);
    assertThat(sum.due()).isEqualTo(at("2026-03-14T17:30"));
  }

  @Test
  void anExtensionReplacesWhatWasCountedAndKeepsTheFirstDeadlineInSight() {
    DueSum sum =
        sum(
            "3h",
            false,
            List.of(
                entered("2026-03-07T10:00"),
                new ClockEvent.Extend("A", at("2026-03-07T20:00"), at("2026-03-07T11:00")),
                new ClockEvent.Hold(at("2026-03-07T12:00")),
                new ClockEvent.Resume(at("2026-03-07T13:00"))),
            "2026-03-20T00:00");

    assertThat(sum.counted()).isEmpty();
    assertThat(sum.extension())
        .isEqualTo(new DueSum.Extension(at("2026-03-07T11:00"), at("2026-03-07T20:00")));
    assertThat(sum.firstDue()).isEqualTo(at("2026-03-07T13:00"));
    assertThat(sum.due()).isEqualTo(at("2026-03-07T21:00"));
  }

  @Test
  void aStageThatHasNotStartedHasNoSum() {
    assertThat(Clocks.sums(policy("3h", false), List.of(), at("2026-03-20T00:00"))).isEmpty();
  }

  @Test
  void itsShapeInJsonIsThatOfTheRecord() {
    DueSum sum =
        sum(
            "1wh",
            false,
            List.of(entered("2026-03-06T17:00"), new ClockEvent.Hold(at("2026-03-06T17:15"))),
            "2026-03-06T17:20");

    assertThat(JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(sum)))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"round": 1, "stage": "A", "within": {"amount": 1, "unit": "WORKING_HOURS"},
                     "anchor": "2026-03-06T09:00:00Z",
                     "counted": [
                       {"from": "2026-03-06T09:00:00Z", "to": "2026-03-06T09:15:00Z",
                        "time": "PT15M", "days": 0, "makeUpDay": false},
                       {"from": "2026-03-06T09:20:00Z", "to": "2026-03-06T09:30:00Z",
                        "time": "PT10M", "days": 0, "makeUpDay": false},
                       {"from": "2026-03-10T00:30:00Z", "to": "2026-03-10T01:05:00Z",
                        "time": "PT35M", "days": 0, "makeUpDay": false}],
                     "daysOff": [
                       {"day": "2026-03-07", "reason": "WEEKEND"},
                       {"day": "2026-03-08", "reason": "WEEKEND"},
                       {"day": "2026-03-09", "reason": "LISTED"}],
                     "pauses": [
                       {"from": "2026-03-06T09:15:00Z", "to": "2026-03-06T09:20:00Z",
                        "time": "PT5M", "days": 0}],
                     "extension": null, "rolledFrom": null,
                     "firstDue": "2026-03-10T01:00:00Z", "due": "2026-03-10T01:05:00Z",
                     "provisional": false}
                    """));
  }

  private static DueSum sum(String term, boolean roll, List<ClockEvent> events, String at) {
    return Clocks.sums(policy(term, roll), events, at(at)).get(0);
  }

  private static ClockPolicy policy(String term, boolean rollForward) {
    StageRule stage =
        new StageRule("A", "A", Term.of(term), StageRule.Start.CASE_START, rollForward);
    return new ClockPolicy("p", "S", OFFICE, true, 0.8, List.of(stage));
  }

  private static ClockEvent entered(String local) {
    return new ClockEvent.Entered("S", at(local));
  }

  private static org.assertj.core.groups.Tuple tuple(String from, String time) {
    return org.assertj.core.api.Assertions.tuple(at(from), Duration.parse(time));
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }
}
