package org.gridmap.cli.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.sf.mpxj.Duration;
import net.sf.mpxj.LocalTimeRange;
import net.sf.mpxj.ProjectCalendar;
import net.sf.mpxj.ProjectCalendarException;
import net.sf.mpxj.ProjectCalendarHours;
import net.sf.mpxj.ProjectFile;
import net.sf.mpxj.TimeUnit;
import org.gridmap.clock.WorkingCalendar.Period;

/**
 * The same deadlines by the calendar of MPXJ, the library that reads project plans: the only one on
 * Maven Central we found that counts working time with several periods a day, days off and make-up
 * days.
 */
final class ProjectCalendarPeer {

  /** Dates with times for the ends of days would need another type; office hours need none. */
  private final ProjectCalendar calendar = new ProjectFile().addDefaultBaseCalendar();

  ProjectCalendarPeer() {
    for (DayOfWeek day : DayOfWeek.values()) {
      ProjectCalendarHours hours = calendar.getCalendarHours(day);
      if (hours != null && calendar.isWorkingDay(day)) {
        hours.clear();
        addPeriods(hours);
      }
    }
    PausedStart.DAYS_OFF.forEach(calendar::addCalendarException);
    for (LocalDate day : PausedStart.WORKING_DAYS) {
      ProjectCalendarException worked = calendar.addCalendarException(day);
      addPeriods(worked);
    }
  }

  private static void addPeriods(ProjectCalendarHours hours) {
    for (Period period : PausedStart.PERIODS) {
      hours.add(new LocalTimeRange(period.from(), period.to()));
    }
  }

  /** The deadlines of the four stages of each incident, one after another. */
  void count(List<PausedStart> starts, Instant[] due) {
    int at = 0;
    for (PausedStart one : starts) {
      for (int hours : PausedStart.HOURS) {
        due[at++] = due(one, hours);
      }
    }
  }

  private Instant due(PausedStart one, int hours) {
    LocalDateTime due = calendar.getDate(local(one.start()), minutes(hours * 60.0));
    Instant hold = one.hold();
    Instant resume = one.resume();
    if (hold != null && resume != null && !hold.isAfter(moment(due))) {
      double held = calendar.getWork(local(hold), local(resume), TimeUnit.MINUTES).getDuration();
      due = held == 0 ? due : calendar.getDate(due, minutes(held));
    }
    return moment(due);
  }

  private static Duration minutes(double count) {
    return Duration.getInstance(count, TimeUnit.MINUTES);
  }

  private static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, PausedStart.ZONE);
  }

  private static Instant moment(LocalDateTime local) {
    return local.atZone(PausedStart.ZONE).toInstant();
  }
}
