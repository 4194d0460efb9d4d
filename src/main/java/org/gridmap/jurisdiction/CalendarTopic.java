package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

/** {@code calendar.yaml} among the topics; {@link CalendarFile} reads it and finds its faults. */
final class CalendarTopic implements RuleTopic {

  @Override
  public String file() {
    return CalendarFile.NAME;
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "calendars",
            manyOf(
                must("name", newCode(CodeKind.CALENDAR), "name that a policy gives"),
                must(
                    "hours",
                    many(new RuleShape.Hours(false)),
                    "working time, Mondays to Fridays, once or more a day"),
                may("daysOff", many(new RuleShape.Day()), "official days off on weekdays"),
                may("workingDays", many(new RuleShape.Day()), "make-up Saturdays and Sundays"),
                may(
                    "until",
                    new RuleShape.Day(),
                    "last day that is known; later due times are provisional"),
                may(
                    "afterwards",
                    words(CalendarFile.PROVISIONAL),
                    "says that the next year is not published yet: a time limit may pass until")),
            "calendars"));
  }

  @Override
  public void check(RuleNode root, CodeBook codes) {
    for (RuleNode calendar : ClockTopic.items(root, "calendars")) {
      String name = calendar.word("name", "");
      if (!name.isEmpty()) {
        codes.give(CodeKind.CALENDAR, name);
      }
    }
  }
}
