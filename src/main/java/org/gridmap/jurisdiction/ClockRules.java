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
import org.gridmap.clock.PolicyChoice.Match;
import org.gridmap.clock.WorkingCalendar;
import org.gridmap.jurisdiction.RuleFault.Kind;

/**
 * The clocks of a jurisdiction: {@code jurisdiction.yaml}, {@code clocks.yaml} and {@code
 * calendar.yaml}; groups of categories from {@code categories.yaml} when it is there.
 */
public final class ClockRules {

  static final String USUAL_ZONE = "Asia/Shanghai";

  private final PolicyChoice choice;
  private final List<ClockPolicy> policies;
  private final Set<String> states;

  private ClockRules(PolicyChoice choice, List<ClockPolicy> policies) {
    this.choice = choice;
    this.policies = List.copyOf(policies);
    Set<String> named = new HashSet<>();
    policies.forEach(policy -> named.addAll(statesOf(policy)));
    this.states = Set.copyOf(named);
  }

  /**
   * Reads a directory, without a look at what it leaves out.
   *
   * @throws RefusedRules with every fault of its files
   */
  public static ClockRules read(Path directory) throws IOException {
    RuleDirectory files = new RuleDirectory(RuleFiles.of(directory));
    ZoneId zone = files.require(GeneralFile.NAME).map(ClockRules::zone).orElse(null);
    ClockRules rules = of(files, zone == null ? ZoneId.of(USUAL_ZONE) : zone);
    files.refuseIfFaulty();
    return rules;
  }

  /** Reads the clocks of a directory; what is wrong is noted there. */
  static ClockRules of(RuleDirectory files, ZoneId zone) {
    Map<String, WorkingCalendar> calendars = new HashMap<>();
    files
        .find(CalendarFile.NAME)
        .ifPresent(root -> calendars.putAll(CalendarFile.read(root, zone)));
    List<Candidate> candidates = new ArrayList<>();
    files
        .require(PolicyFile.NAME)
        .ifPresent(root -> candidates.addAll(new PolicyFile(zone, calendars).read(root)));
    List<ClockPolicy> policies = candidates.stream().map(Candidate::policy).toList();
    Map<String, String> groups = new HashMap<>();
    files
        .find(CategoryFile.NAME)
        .ifPresent(
            root -> {
              groups.putAll(groups(root));
              candidates.addAll(namedByCategories(root, candidates));
            });
    return new ClockRules(new PolicyChoice(candidates, groups::get), policies);
  }

  /** A category that names its policy asks for nothing else: it is the most specific. */
  private static List<Candidate> namedByCategories(RuleNode root, List<Candidate> candidates) {
    Map<String, Candidate> byCode = new HashMap<>();
    candidates.forEach(candidate -> byCode.put(candidate.policy().code(), candidate));
    List<Candidate> named = new ArrayList<>();
    for (RuleNode category : root.find("categories").map(RuleNode::items).orElse(List.of())) {
      String code = category.text("code");
      Candidate candidate =
          category.find("clocks").map(RuleNode::text).map(byCode::get).orElse(null);
      if (code == null || candidate == null) {
        continue;
      }
      Match match = new Match(code, null, null, null);
      for (Candidate other : candidates) {
        boolean another = !other.policy().code().equals(candidate.policy().code());
        if (another && other.match().equals(match)) {
          category
              .require("clocks")
              .ifPresent(
                  at -> at.report(Kind.EQUALLY_SPECIFIC, Map.of("other", other.policy().code())));
        }
      }
      named.add(new Candidate(match, candidate.policy()));
    }
    return named;
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

  /** All policies, in the order of the file. */
  public List<ClockPolicy> policies() {
    return policies;
  }

  /** The states that the policies name. */
  public Set<String> states() {
    return states;
  }
}
