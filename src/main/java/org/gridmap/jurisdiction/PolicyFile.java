package org.gridmap.jurisdiction;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.PolicyChoice.Candidate;
import org.gridmap.clock.PolicyChoice.Match;
import org.gridmap.clock.StageRule;
import org.gridmap.clock.Term;
import org.gridmap.clock.WorkingCalendar;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.jspecify.annotations.Nullable;

/** Reads {@code clocks.yaml}: which stages run for which incidents, and how long they may take. */
final class PolicyFile {

  static final String NAME = "clocks.yaml";

  private static final double USUAL_WARNING = 0.8;
  private static final String ANY = "*";

  private final WorkingCalendar weekdays;
  private final Map<String, WorkingCalendar> calendars;

  PolicyFile(ZoneId zone, Map<String, WorkingCalendar> calendars) {
    this.calendars = calendars;
    this.weekdays =
        new WorkingCalendar(
            zone,
            List.of(new WorkingCalendar.Period(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
            Set.of(),
            Set.of(),
            null);
  }

  List<Candidate> read(RuleNode root) {
    root.knowing("policies");
    List<Candidate> policies = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Map<Match, String> matches = new HashMap<>();
    for (RuleNode item : root.require("policies").map(RuleNode::items).orElse(List.of())) {
      item.knowing("code", "match", "anchor", "calendar", "pauseOn", "warnAt", "stages");
      Match match = item.find("match").map(PolicyFile::match).orElse(ANYTHING);
      String code = item.requiredText("code");
      if (code != null && !codes.add(code)) {
        item.report(Kind.CODE_TWICE, Map.of("code", code));
      }
      String other = matches.putIfAbsent(match, String.valueOf(code));
      if (other != null) {
        item.report(Kind.EQUALLY_SPECIFIC, Map.of("other", other));
      }
      policy(item, code).ifPresent(policy -> policies.add(new Candidate(match, policy)));
    }
    return policies;
  }

  private static final Match ANYTHING = new Match(null, null, null, null);

  private static Match match(RuleNode node) {
    node.knowing("category", "severity", "area", "channel");
    return new Match(
        asked(node, "category"),
        asked(node, "severity"),
        asked(node, "area"),
        asked(node, "channel"));
  }

  private static @Nullable String asked(RuleNode node, String name) {
    String text = node.text(name);
    return ANY.equals(text) ? null : text;
  }

  private Optional<ClockPolicy> policy(RuleNode item, @Nullable String code) {
    String anchor = item.requiredText("anchor");
    Optional<WorkingCalendar> calendar = calendar(item);
    boolean paused = pausedByHold(item);
    double warnAt = warnAt(item);
    List<RuleNode> written = item.require("stages").map(RuleNode::items).orElse(List.of());
    List<StageRule> stages = new ArrayList<>();
    written.forEach(
        stage -> stage(stage, item.find("calendar").isPresent()).ifPresent(stages::add));
    Set<String> codes = new HashSet<>();
    for (StageRule stage : stages) {
      if (!codes.add(stage.code())) {
        item.report(Kind.CODE_TWICE, Map.of("code", stage.code()));
      }
    }
    boolean whole = stages.size() == written.size() && codes.size() == stages.size();
    if (code == null || anchor == null || calendar.isEmpty() || stages.isEmpty() || !whole) {
      return Optional.empty();
    }
    return Optional.of(new ClockPolicy(code, anchor, calendar.get(), paused, warnAt, stages));
  }

  private Optional<WorkingCalendar> calendar(RuleNode item) {
    Optional<RuleNode> named = item.find("calendar");
    if (named.isEmpty()) {
      return Optional.of(weekdays);
    }
    String name = named.get().text();
    WorkingCalendar calendar = name == null ? null : calendars.get(name);
    if (name != null && calendar == null) {
      unknown(named.get(), name, String.join(", ", calendars.keySet()));
    }
    return Optional.ofNullable(calendar);
  }

  private static boolean pausedByHold(RuleNode item) {
    boolean paused = false;
    for (RuleNode event : item.find("pauseOn").map(RuleNode::items).orElse(List.of())) {
      String text = event.text();
      paused |= "HOLD".equals(text);
      if (text != null && !text.equals("HOLD")) {
        unknown(event, text, "HOLD");
      }
    }
    return paused;
  }

  private static double warnAt(RuleNode item) {
    Optional<RuleNode> node = item.find("warnAt");
    String text = node.map(RuleNode::text).orElse(null);
    if (text == null) {
      return USUAL_WARNING;
    }
    if (text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      return Double.parseDouble(text);
    }
    node.get().report(Kind.BAD_SHARE, Map.of("value", text));
    return USUAL_WARNING;
  }

  private static Optional<StageRule> stage(RuleNode item, boolean hasCalendar) {
    item.knowing("code", "until", "within", "from", "rollForward");
    String code = item.requiredText("code");
    String until = item.requiredText("until");
    Optional<Term> within = item.require("within").flatMap(PolicyFile::term);
    StageRule.Start start = start(item);
    boolean roll = rollForward(item);
    boolean worksWithCalendar = roll || within.map(PolicyFile::countsWork).orElse(false);
    if (worksWithCalendar && !hasCalendar) {
      item.report(Kind.MEMBER_MISSING, Map.of("name", "calendar"));
    }
    return code == null || until == null || within.isEmpty()
        ? Optional.empty()
        : Optional.of(new StageRule(code, until, within.get(), start, roll));
  }

  private static boolean countsWork(Term term) {
    return term.unit() == Term.Unit.WORKING_HOURS || term.unit() == Term.Unit.WORKING_DAYS;
  }

  private static Optional<Term> term(RuleNode node) {
    String text = node.text();
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Term.of(text));
    } catch (IllegalArgumentException unreadable) {
      node.report(Kind.BAD_TERM, Map.of("value", text));
      return Optional.empty();
    }
  }

  private static StageRule.Start start(RuleNode item) {
    String text = item.text("from");
    if (text == null || text.equals("CASE_START")) {
      return StageRule.Start.CASE_START;
    }
    if (!text.equals("STAGE_START")) {
      item.find("from").ifPresent(node -> unknown(node, text, "CASE_START, STAGE_START"));
    }
    return StageRule.Start.STAGE_START;
  }

  private static boolean rollForward(RuleNode item) {
    String text = item.text("rollForward");
    if (text != null && !text.equals("true") && !text.equals("false")) {
      item.find("rollForward")
          .ifPresent(node -> node.report(Kind.BAD_SWITCH, Map.of("value", text)));
    }
    return "true".equals(text);
  }

  private static void unknown(RuleNode node, String value, String known) {
    node.report(Kind.VALUE_UNKNOWN, Map.of("value", value, "known", known));
  }
}
