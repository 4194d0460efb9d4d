package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.lifecycle.LifeCycle;

/** The files that a directory of rules may hold. */
final class RuleTopics {

  static final RuleTopic.Read<GeneralRules> GENERAL = new GeneralFile();
  static final RuleTopic.Read<CategoryRules> CATEGORIES = new CategoryFile();
  static final RuleTopic.Read<LifeCycle> LIFE_CYCLE = new LifeCycleTopic();
  static final RuleTopic.Read<PeopleRules> PEOPLE = new PeopleFile();
  static final RuleTopic.Read<EscalationRules> ESCALATION = new EscalationFile();
  static final RuleTopic.Read<ChannelRules> CHANNELS = new ChannelFile();
  static final RuleTopic.Read<PrivacyRules> PRIVACY = new PrivacyFile();

  /** Those that are checked, in the order of the page. */
  static final List<RuleTopic> CHECKED =
      List.of(
          GENERAL,
          CATEGORIES,
          LIFE_CYCLE,
          new ClockTopic(),
          new CalendarTopic(),
          PEOPLE,
          ESCALATION,
          CHANNELS,
          PRIVACY);

  /** Those that are kept as they are: they only have to be YAML. */
  static final List<String> KEPT =
      List.of(
          "lists.yaml",
          "steps.yaml",
          "visits.yaml",
          "services.yaml",
          "volunteers.yaml",
          "bulletin.yaml");

  private RuleTopics() {}

  static List<String> files() {
    List<String> files = new ArrayList<>(CHECKED.stream().map(RuleTopic::file).toList());
    files.addAll(KEPT);
    return files;
  }
}
