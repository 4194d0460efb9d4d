package org.gridmap.jurisdiction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.PolicyChoice;
import org.gridmap.clock.PolicyChoice.Candidate;
import org.gridmap.clock.WorkingCalendar;
import org.gridmap.jurisdiction.RuleFault.Kind;

/**
 * The clocks of a jurisdiction: {@code jurisdiction.yaml}, {@code clocks.yaml} and {@code
 * calendar.yaml}; groups of categories from {@code categories.yaml} when it is there.
 */
public final class ClockRules {

  private static final String USUAL_ZONE = "Asia/Shanghai";

  private final PolicyChoice choice;
  private final Set<String> states;

  private ClockRules(PolicyChoice choice, Set<String> states) {
    this.choice = choice;
    this.states = Set.copyOf(states);
  }

  /**
   * Reads a directory.
   *
   * @throws RefusedRules with every fault of its files
   */
  public static ClockRules read(Path directory) throws IOException {
    RuleDirectory files = new RuleDirectory(directory);
    ZoneId zone = files.require("jurisdiction.yaml").map(ClockRules::zone).orElse(null);
    ZoneId known = zone == null ? ZoneId.of(USUAL_ZONE) : zone;
    Map<String, WorkingCalendar> calendars = new HashMap<>();
    files.find("calendar.yaml").ifPresent(root -> calendars.putAll(CalendarFile.read(root, known)));
    List<Candidate> policies = new ArrayList<>();
    files
        .require("clocks.yaml")
        .ifPresent(root -> policies.addAll(new PolicyFile(known, calendars).read(root)));
    Map<String, String> groups = new HashMap<>();
    files.find("categories.yaml").ifPresent(root -> groups.putAll(groups(root)));
    files.refuseIfFaulty();
    Set<String> states = new HashSet<>();
    policies.forEach(candidate -> states.addAll(statesOf(candidate.policy())));
    return new ClockRules(new PolicyChoice(policies, groups::get), states);
  }

  private static ZoneId zone(RuleNode root) {
    root.requiredText("code");
    root.require("name");
    String zone = root.text("zone");
    try {
      return ZoneId.of(zone == null ? USUAL_ZONE : zone);
    } catch (DateTimeException unknown) {
      root.find("zone").ifPresent(at -> at.report(Kind.BAD_ZONE, Map.of("value", zone)));
      return ZoneId.of(USUAL_ZONE);
    }
  }

  private static Map<String, String> groups(RuleNode root) {
    Map<String, String> groups = new HashMap<>();
    for (RuleNode category : root.find("categories").map(RuleNode::items).orElse(List.of())) {
      String code = category.requiredText("code");
      String parent = category.text("parent");
      if (code != null && parent != null) {
        groups.put(code, parent);
      }
    }
    return groups;
  }

  private static Set<String> statesOf(ClockPolicy policy) {
    Set<String> states = new HashSet<>(Set.of(policy.anchor()));
    policy.stages().forEach(stage -> states.add(stage.until()));
    return states;
  }

  /** Which policy holds for an incident. */
  public PolicyChoice choice() {
    return choice;
  }

  /** The states that the policies name. */
  public Set<String> states() {
    return states;
  }
}
