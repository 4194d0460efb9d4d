package org.gridmap.dispatch.escalation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridmap.clock.StageClock;
import org.gridmap.dispatch.clock.IncidentClocks;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.dispatch.notice.NoticeText;
import org.gridmap.dispatch.notice.Notices;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.RuleSet;
import org.springframework.stereotype.Component;

/** Tells people of a step of the escalation. */
@Component
class EscalationCalls {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** Notices about a stage have words of their own. */
  private static final Map<String, String> ABOUT_A_STAGE =
      Map.of("REMIND", "reminder", "SUPERVISE", "overdue");

  private final IncidentClocks clocks;
  private final Called called;
  private final Notices notices;

  EscalationCalls(IncidentClocks clocks, Called called, Notices notices) {
    this.clocks = clocks;
    this.called = called;
    this.notices = notices;
  }

  /** Everybody whom the step names is told once, with the transaction that takes it. */
  void tell(IncidentHistory history, Planned planned, Instant now) {
    RuleSet rules = clocks.rulesOf(history).rules();
    NoticeText text = text(history, planned, rules);
    called.list(new Question(history, planned, rules, now)).forEach(one -> notices.tell(one, text));
  }

  private static NoticeText text(IncidentHistory history, Planned planned, RuleSet rules) {
    Map<String, String> args = new LinkedHashMap<>();
    Names category =
        rules
            .categories()
            .find(history.category())
            .map(each -> each.name())
            .orElse(new Names(history.category(), history.category()));
    name(args, "category", category);
    String action = planned.step().action();
    StageClock stage = planned.stage();
    if (stage != null) {
      name(args, "stage", stageName(stage.stage(), rules));
      Instant due = Objects.requireNonNull(stage.dueAt());
      args.put("due", MOMENT.format(due.atZone(rules.general().zone())));
    }
    String key = stage == null ? null : ABOUT_A_STAGE.get(action);
    String usual = action.toLowerCase(Locale.ROOT).replace('_', '-');
    return new NoticeText(key == null ? usual : key, args, history.number());
  }

  /** A stage is called what the state that ends it is called; one of another name, by its code. */
  private static Names stageName(String stage, RuleSet rules) {
    return rules
        .lifeCycle()
        .findState(stage)
        .map(state -> new Names(state.name(), state.nameEn()))
        .orElse(new Names(stage, stage));
  }

  private static void name(Map<String, String> args, String key, Names names) {
    args.put(key, names.zh());
    args.put(key + "@en", names.en());
  }
}
