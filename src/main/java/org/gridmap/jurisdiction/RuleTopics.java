package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.List;

/** The files that a directory of rules may hold. */
final class RuleTopics {

  static final RuleTopic.Read<GeneralRules> GENERAL = new GeneralFile();
  static final RuleTopic.Read<CategoryRules> CATEGORIES = new CategoryFile();
  static final RuleTopic.Read<PeopleRules> PEOPLE = new PeopleFile();
  static final RuleTopic.Read<EscalationRules> ESCALATION = new EscalationFile();
  static final RuleTopic.Read<ChannelRules> CHANNELS = new ChannelFile();
  static final RuleTopic.Read<PrivacyRules> PRIVACY = new PrivacyFile();

  /** Those that are checked, in the order of the page. */
  static final List<RuleTopic> CHECKED =
      List.of(
          GENERAL,
          CATEGORIES,
          new ClockTopic(),
          new CalendarTopic(),
          PEOPLE,
          ESCALATION,
          CHANNELS,
          PRIVACY);

  /** Those that are kept as they are: they only have to be YAML. */
  static final List<String> KEPT =
      List.of(
          "lifecycle.yaml",
          "lists.yaml",
          "steps.yaml",
          "visits.yaml",
          "services.yaml",
          "volunteers.yaml",
          "bulletin.yaml");

  /** The states of the full life cycle, of which a life cycle uses some. */
  static final List<String> STATES =
      List.of(
          "SUBMITTED",
          "VERIFIED",
          "ADMITTED",
          "DECLINED",
          "DISPATCHED",
          "ON_SITE",
          "IN_PROGRESS",
          "RESOLVED",
          "FED_BACK",
          "ACCEPTED",
          "CLOSED",
          "REVIEWED",
          "VOID",
          "MERGED");

  private RuleTopics() {}

  static List<String> files() {
    List<String> files = new ArrayList<>(CHECKED.stream().map(RuleTopic::file).toList());
    files.addAll(KEPT);
    return files;
  }
}
